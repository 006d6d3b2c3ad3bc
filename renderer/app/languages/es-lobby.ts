import type { LobbyText } from '../lobby-text.ts'
import { wordsOf } from './words.ts'

const { count, list, percent } = wordsOf('es')

export const persons = (n: number) => count(n, { one: '# persona', other: '# personas' })

export const esLobby: LobbyText = {
  connection: {
    starting: 'Iniciando Chalkboard…',
    stuckTitle: 'Chalkboard no responde',
    stuckHelp:
      'Abre Chalkboard en la dirección que mostró al iniciarse: entera, con la parte que sigue a #. Si no está en marcha, inícialo otra vez.',
    lost: 'Ahora mismo no se puede acceder a Chalkboard en este ordenador. Está intentando conectarse de nuevo.',
    reconnecting: 'Reconectando… Si sigue así, vuelve a iniciar Chalkboard y deja esta página abierta.',
    reconnectingOnBoard:
      'Reconectando… Puedes seguir dibujando. Si sigue así, vuelve a iniciar Chalkboard y deja esta página abierta.',
    reconnectingInWindow: 'Reconectando… Si sigue así, cierra Chalkboard y vuelve a iniciarlo.',
    reconnectingOnBoardInWindow:
      'Reconectando… Puedes seguir dibujando. Si sigue así, cierra Chalkboard y vuelve a iniciarlo: lo que no se haya guardado hasta entonces se pierde.',
    back: 'Conectado de nuevo. Lo que has dibujado se conserva.',
  },

  name: {
    problems: {
      empty: 'Escribe un nombre de al menos un carácter.',
      tooLong: most => `Ese nombre es demasiado largo: usa como máximo ${most} caracteres.`,
      control:
        'Ese nombre tiene caracteres que no se pueden mostrar, como saltos de línea. Escríbelo de nuevo sin ellos.',
    },
  },

  welcome: {
    title: '¿Cómo quieres que te llamen?',
    help: 'Este nombre aparece junto a lo que dibujas. Podrás cambiarlo más adelante.',
    label: 'Tu nombre',
    start: 'Empezar',
  },

  lobby: {
    rooms: 'Salas',
    openRooms: 'Abiertas ahora',
    keptRooms: 'Guardadas en este ordenador',
    roomsElsewhere: 'Guardadas en otros ordenadores',
    noOpenRooms: 'Ahora no hay ninguna sala abierta. Crea una: escribe su nombre arriba.',
    newRoom: 'Nombre de una sala nueva',
    newRoomPlaceholder: 'Ponle nombre a una sala nueva',
    createRoom: 'Crear sala',
    openRoom: name => `Abrir la sala ${name}`,
    moreAbout: name => `Más sobre ${name}`,
    hostedBy: host => `Creada por ${host}`,
    madeByYou: 'Creada por ti',
    kept: 'Guardada aquí',
    keptHelp: 'Hay una copia guardada en este ordenador.',
    locked: 'Pide un PIN',
    removed: owner => `${owner} te ha sacado de esta sala.`,
    newRoomPin: 'Solo con PIN',
    nobodyInRoom: 'No hay nadie en esta sala',
    membersOfRoom: (names, more) => {
      const others = count(more, { one: '# más', other: '# más' })
      return `${persons(names.length + more)}: ${list(more > 0 ? [...names, others] : names)}`
    },
    fetching: 'Trayendo la pizarra…',
    fetchingPercent: done => `Trayendo la pizarra… ${percent(done)}`,
    people: 'Personas en esta red',
    peopleCount: persons,
    inRoom: room => `en ${room}`,
    changeName: 'Cambiar tu nombre',
    connectByAddress: 'Conectar por dirección',
  },

  pin: {
    title: (room?: string) => (room === undefined ? 'PIN de esta sala' : `PIN de «${room}»`),
    help: (owner?: string) => `Esta sala pide un PIN. Pregúntaselo a ${owner ?? 'quien la creó'}.`,
    label: 'PIN',
    newHelp: 'Quien sepa el PIN puede entrar. No se vuelve a mostrar, así que apúntalo.',
    empty: 'Escribe primero el PIN.',
    emptyNew: 'Escribe un PIN o desactiva «Solo con PIN».',
    join: 'Entrar',
    joining: 'Entrando…',
  },

  forget: {
    item: 'Quitar de este ordenador',
    title: room => `¿Quitar «${room}» de este ordenador?`,
    help: 'Solo se quita la copia de este ordenador. Si nadie más tiene la sala, lo dibujado en ella se pierde.',
    confirm: 'Quitar',
    done: room => `«${room}» se ha quitado de este ordenador.`,
  },

  rename: {
    title: 'Cambiar tu nombre',
    done: name => `Ahora te llamas ${name}.`,
  },

  empty: {
    title: 'Todavía no hay nadie más',
    help: 'Inicia Chalkboard en los demás ordenadores de esta red: aparecerán aquí por sí solos, y sus salas también. Mientras tanto puedes crear una sala.',
  },

  addresses: {
    title: 'Direcciones de este ordenador',
    help: 'Si otro ordenador no aparece, escribe en él una de estas. Basta con la parte en negrita.',
    none: 'Este ordenador no tiene dirección de red. Comprueba su cable o su wifi.',
    copy: 'Copiar la dirección',
    copied: 'Copiada',
  },

  dial: {
    title: 'Conectar por dirección',
    help: 'Escribe una dirección que muestre el otro ordenador.',
    label: 'Dirección',
    placeholder: '192.168.1.20:4001',
    connect: 'Conectar',
    connecting: 'Conectando…',
    empty: 'Escribe primero una dirección.',
    wrong:
      'Eso no es una dirección. Tiene un aspecto como 192.168.1.20:4001 o /ip4/192.168.1.20/tcp/4001. Escríbela tal como la muestra el otro ordenador.',
    done: 'Conexión establecida.',
  },
}
