import type { Text } from '../text.ts'
import { esDesktop } from './es-desktop.ts'
import { esLobby, persons } from './es-lobby.ts'
import { wordsOf } from './words.ts'

const { count, percent } = wordsOf('es')

const unsavedStrokes = (n: number) => count(n, { one: '# trazo sin guardar', other: '# trazos sin guardar' })

export const es: Text = {
  ...esLobby,
  desktop: esDesktop,

  appName: 'Chalkboard',
  cancel: 'Cancelar',
  close: 'Cerrar',
  save: 'Guardar',
  nameOfYou: name => `${name} (tú)`,
  stranger: 'Alguien nuevo',
  darkColours: 'Colores oscuros',
  lightColours: 'Colores claros',

  language: {
    label: 'Idioma',
    now: name => `Idioma: ${name}`,
    fileFirst: 'Hay un archivo en camino. Cambia de idioma cuando haya terminado.',
  },

  files: {
    save: 'Guardar una copia…',
    open: 'Abrir un archivo…',
    drop: 'Suelta el archivo para abrirlo',
    type: '.chalkboard',
    saving: room => `Guardando una copia de «${room}»…`,
    opening: file => `Abriendo «${file}»…`,
    opened: room => `«${room}» ya está guardada en este ordenador.`,
    refused: file => `No se ha abierto «${file}»`,
    tooMany: most => `Solo pueden venir ${most} archivos a la vez. Añade los demás después.`,
  },

  export: {
    menu: 'Exportar…',
    printMenu: 'Imprimir…',
    title: 'Exportar la pizarra',
    printTitle: 'Imprimir la pizarra',
    print: 'Imprimir',
    underWay: 'Preparando el dibujo…',
    empty: 'Todavía no hay nada en la pizarra.',
    smaller: done =>
      `La pizarra es demasiado grande para una imagen de ese tamaño. Se ha guardado al ${percent(done)} de su tamaño en la pizarra.`,
    smallerPages: n =>
      count(n, {
        one: '# página era demasiado grande para una imagen de ese tamaño y se ha guardado más pequeña.',
        other: '# páginas eran demasiado grandes para imágenes de ese tamaño y se han guardado más pequeñas.',
      }),
    tooLarge: megabytes =>
      `Estas páginas dan un archivo de más de ${megabytes} MB. Expórtalas una a una, o con menos imágenes.`,
    missing: n =>
      `Sin mostrar, porque aún no está en este ordenador: ${count(n, { one: '# imagen', other: '# imágenes' })}.`,
    what: 'Qué',
    extents: { selection: 'Lo seleccionado', page: 'Esta página', all: 'Todas las páginas' },
    format: 'Formato',
    formats: { png: 'Imagen (PNG)', svg: 'Dibujo (SVG)', pdf: 'PDF' },
    allAsZip: 'Cada página será un archivo, y todos irán en un solo ZIP.',
    size: 'Tamaño',
    times: times => `${times}×`,
    background: 'Fondo',
    onPaper: 'Papel',
    transparent: 'Transparente',
    noPaper: 'Ninguno',
  },

  pdf: {
    menu: 'Importar…',
    underWay: file => `Trayendo «${file}»…`,
    page: (file, page) => `${file}, página ${page}`,
    tooLarge: (file, megabytes) =>
      `«${file}» es demasiado grande: un PDF puede tener ${megabytes} MB. Guárdalo con imágenes más pequeñas o por partes.`,
    firstPages: (file, taken, of) =>
      `«${file}» tiene ${of} páginas. Aquí están las primeras ${taken}: no pueden venir más a la vez.`,
    noSpace: pages => `Esta sala tiene ${pages} páginas, no caben más. Elimina alguna primero.`,
    oneAtATime: 'Todavía está llegando otro PDF. Vuelve a intentarlo cuando esté aquí.',
    faults: {
      none: file => `«${file}» no es un PDF que se pueda leer. Elige otro archivo o guárdalo de nuevo como PDF.`,
      damaged: file => `«${file}» está dañado. Guárdalo de nuevo donde se hizo y elige el archivo nuevo.`,
      password: file =>
        `«${file}» está protegido con una contraseña. Ábrelo donde la conozcas, imprímelo como PDF y elige ese archivo.`,
    },
  },

  board: {
    region: room => `Pizarra de ${room}`,
    back: 'Volver a las salas',
    people: n => `${persons(n)} aquí`,
    peopleList: 'Personas en esta sala',
    more: 'Más sobre esta sala',
    everyone: 'Aquí dibujan todos',
    everyoneHelp:
      'Para una pantalla táctil grande: cada dedo y cada lápiz traza su propia línea. Los dedos ya no mueven la pizarra: para eso están la rueda del ratón, las teclas, los botones de zoom o la mano.',
    tools: 'Herramientas de dibujo',
    tool: {
      select: 'Seleccionar',
      pen: 'Lápiz',
      highlighter: 'Resaltador',
      eraser: 'Borrador',
      hand: 'Mano',
      line: 'Línea',
      arrow: 'Flecha',
      rectangle: 'Rectángulo',
      ellipse: 'Elipse',
      triangle: 'Triángulo',
      text: 'Texto',
      note: 'Nota adhesiva',
      picture: 'Imagen',
      polygon: 'Polígono',
      partEraser: 'Borrador parcial',
      laser: 'Puntero láser',
    },
    writeText: 'Texto',
    writeNote: 'Texto de la nota',
    notices: {
      textCut: 'Este texto era demasiado largo: solo cabe su comienzo. El resto se ha omitido.',
      copyTooMuch: 'Es demasiado para copiarlo de una vez. Selecciona menos y cópialo en varios pasos.',
    },
    pasteByKeys: keys => `Desde aquí no se ha podido leer nada del portapapeles. Pulsa ${keys} en su lugar.`,
    broughtBack: n =>
      count(n, {
        one: 'El texto que estabas escribiendo se ha conservado.',
        other: 'Los textos que se estaban escribiendo se han conservado.',
      }),
    toolGroup: 'Herramienta',
    colour: 'Color',
    width: 'Grosor',
    penStyle: 'Color y grosor',
    groups: { erasers: 'Borradores', shapes: 'Formas' },
    groupShowing: (group, tool) => `${group}: ${tool}`,
    fill: 'Relleno',
    fills: {
      none: 'Sin relleno',
      white: 'Relleno blanco',
      yellow: 'Relleno amarillo',
      orange: 'Relleno naranja',
      red: 'Relleno rojo',
      violet: 'Relleno violeta',
      blue: 'Relleno azul',
      green: 'Relleno verde',
    },
    letterSize: 'Tamaño de letra',
    letters: { small: 'Letra pequeña', medium: 'Letra mediana', large: 'Letra grande', huge: 'Letra enorme' },
    menu: 'Menú de la pizarra',
    edit: {
      cut: 'Cortar',
      copy: 'Copiar',
      paste: 'Pegar',
      duplicate: 'Duplicar',
      selectAll: 'Seleccionar todo',
      toFront: 'Traer al frente',
      forward: 'Traer adelante',
      backward: 'Enviar atrás',
      toBack: 'Enviar al fondo',
      lock: 'Bloquear',
      unlock: 'Desbloquear',
      group: 'Agrupar',
      ungroup: 'Desagrupar',
      delete: 'Eliminar',
    },
    reached: {
      several: n => count(n, { one: '# seleccionado', other: '# seleccionados' }),
      locked: 'bloqueado',
      place: (place, of) => `${place} de ${of}`,
      all: parts => parts.join(', '),
    },
    undo: 'Deshacer',
    redo: 'Rehacer',
    clear: 'Borrar la página',
    zoom: 'Zoom',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    zoomNow: now => `Zoom: ${percent(now)}`,
    percent,
    zoomToFit: 'Mostrar todo',
    zoomToSelection: 'Mostrar lo seleccionado',
    widths: { thin: 'Fino', medium: 'Medio', thick: 'Grueso', marker: 'Rotulador' },
  },

  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Mayús',
    Alt: 'Alt',
    Enter: 'Intro',
    Delete: 'Supr',
    Esc: 'Esc',
    Space: 'Espacio',
    PageUp: 'Re Pág',
    PageDown: 'Av Pág',
    Wheel: 'Rueda',
  },

  help: {
    title: 'Atajos de teclado',
    tools: 'Herramientas',
    edit: 'Edición',
    view: 'Vista',
    hands: 'Mientras dibujas',
    selection: 'Lo seleccionado',
    penAgain: 'Volver al lápiz',
    moveView: 'Mantén pulsado y arrastra para mover la pizarra',
    look: 'Mover la pizarra; con Mayús, más',
    movePage: 'Mover una página entre las demás',
    nudge: 'Mover un poco; con Mayús, más',
    dragCopy: 'Mantén pulsado al arrastrar: se mueve una copia y el original se queda',
    editText: 'Editar un texto o una nota, como con doble clic',
    place: 'Con una forma, un texto o una nota: añadir en el centro',
    selectFirst: 'Con Seleccionar: elegir lo primero que se ve',
    selectNext: 'Seleccionar lo siguiente; con Mayús, lo anterior',
    selectNothing: 'No seleccionar nada',
    resize: 'Agrandar o reducir',
    turn: 'Girar 15 grados',
    closeShape: 'Cerrar un polígono',
    wheelMoves: 'Mover la pizarra',
    wheelZooms: 'Zoom en el puntero',
    straight: 'Mantén pulsado: líneas rectas, lados iguales',
    fromMiddle: 'Mantén pulsado: la forma crece desde el centro',
    noSnapping: 'Mantén pulsado al mover o cambiar el tamaño: sin alinear con nada',
  },

  pages: {
    strip: 'Páginas',
    title: (place, name) => (name === '' ? `Página ${place}` : `${place}. ${name}`),
    place: (place, of) => `${place} / ${of}`,
    shown: (place, of, name) => `Página ${place} de ${of}${name === '' ? '' : `: ${name}`}`,
    previous: 'Página anterior',
    next: 'Página siguiente',
    add: 'Añadir una página',
    all: 'Todas las páginas',
    more: page => `Más sobre «${page}»`,
    paper: 'Papel',
    papers: {
      plain: 'Liso',
      squared: 'Cuadriculado',
      dotted: 'Punteado',
      ruled: 'Rayado',
      seyes: 'Rayado francés (Seyès)',
      isometric: 'Isométrico',
      staves: 'Pentagramas',
      axes: 'Ejes',
    },
    rename: 'Cambiar el nombre…',
    renameTitle: 'Nombre de esta página',
    renameHelp: 'Todos en la sala ven el nombre.',
    name: 'Nombre de la página',
    earlier: 'Mover antes',
    later: 'Mover después',
    deleteItem: 'Eliminar…',
    deleteTitle: page => `¿Eliminar «${page}»?`,
    deleteHelp:
      'Lo que hay en ella también desaparece, para todos. Puedes deshacerlo y recuperar la página más tarde desde este menú.',
    delete: 'Eliminar',
    removed: 'Páginas eliminadas',
    restore: page => `Recuperar «${page}»`,
    nameless: place => `Página ${place} eliminada`,
    moveTo: 'Mover a la página',
    moved: page => `Movido a «${page}».`,
    gone: 'Alguien ha eliminado la página en la que estabas. Puedes recuperarla desde el menú de páginas.',
  },

  people: {
    role: { owner: 'Creó la sala', editor: 'Puede dibujar', viewer: 'Puede mirar', banned: 'Sin acceso' },
    roleOf: (name, role) => `${name}: ${role}`,
    notHere: 'Ahora no está',
    away: role => `${role}, ahora no está`,
    onlyIDraw: 'Solo dibujo yo',
    onlyIDrawHelp: 'Los demás miran. Abajo puedes dejar que alguien dibuje de todos modos.',
    onlyOwnerDraws: owner => `Solo dibuja ${owner}.`,
    chosenDraw: owner => `${owner} ha elegido quién dibuja.`,
    removeTitle: name => `¿Sacar a ${name} de esta sala?`,
    removeHelp: name =>
      `${name} ya no podrá dibujar en esta sala ni abrirla. Puedes volver a admitirle desde esta lista.`,
    remove: 'Sacar',
  },

  rules: {
    onlyOwner: owner => `Ahora solo dibuja ${owner}. Puedes mirar.`,
    chosen: owner => `${owner} ha elegido quién dibuja. Puedes mirar.`,
    watch: owner => `${owner} te deja mirar por ahora, no dibujar.`,
    readmitted: owner => `${owner} te deja dibujar de nuevo.`,
    removed: owner => `${owner} te ha sacado de esta sala.`,
  },

  colours: {
    ink: 'Tinta',
    red: 'Rojo',
    orange: 'Naranja',
    green: 'Verde',
    teal: 'Turquesa',
    blue: 'Azul',
    violet: 'Violeta',
    pink: 'Rosa',
  },

  clear: {
    title: '¿Borrar esta página?',
    help: 'Desaparece todo lo que hay en ella, para todos. Puedes deshacerlo.',
    confirm: 'Borrar',
  },

  unsaved: {
    disk: n =>
      `${unsavedStrokes(n)}: el disco está lleno o Chalkboard no puede escribir en él. Libera espacio o permite la escritura. Si sigue así, vuelve a iniciar Chalkboard y deja esta página abierta.`,
    diskInWindow: n =>
      `${unsavedStrokes(n)}: el disco está lleno o Chalkboard no puede escribir en él. Libera espacio o permite la escritura; Chalkboard sigue intentándolo.`,
    diskTold: n => `${unsavedStrokes(n)}.`,
    unreachable: n => `${unsavedStrokes(n)}. Chalkboard lo sigue intentando.`,
    refused: (n, reason) =>
      `${count(n, { one: 'No se pudo guardar # trazo.', other: 'No se pudieron guardar # trazos.' })} ${reason}`,
    tryAgain: 'Intentar de nuevo',
    notYet: 'Algunos trazos aún no están guardados. Inténtalo de nuevo cuando lo estén.',
    leaveTitle: '¿Salir sin guardar?',
    leaveHelp: n =>
      count(n, {
        one: '# trazo está solo en esta pantalla y se perderá si sales ahora.',
        other: '# trazos están solo en esta pantalla y se perderán si sales ahora.',
      }),
    leave: 'Salir de todos modos',
    stay: 'Quedarse',
  },

  pictures: {
    none: file => `«${file}» no es una imagen que se pueda mostrar. Elige un PNG, JPEG, WebP, GIF o SVG.`,
    tooLarge: (file, megabytes) =>
      `«${file}» es demasiado grande: una imagen puede tener ${megabytes} MB. Redúcela primero.`,
    tooManyPixels: (file, megapixels) =>
      `«${file}» tiene demasiados píxeles: se pueden leer hasta ${megapixels} millones. Redúcela primero.`,
    noMemory: file => `No hay memoria suficiente para «${file}». Cierra otros programas e inténtalo de nuevo.`,
  },

  roomLost: (room, reason) => `Se ha cerrado «${room}». ${reason}`,
  messages: { label: 'Aviso', all: 'Avisos ({hotkey})', go: 'Ir a los avisos' },
  dismiss: 'Descartar',
}
