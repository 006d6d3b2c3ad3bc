import type { DesktopText } from '../desktop-text.ts'
import { wordsOf } from './words.ts'

const { count } = wordsOf('es')

export const esDesktop: DesktopText = {
  menu: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    help: 'Ayuda',
    newRoom: 'Sala nueva',
    quit: 'Salir',
    zoomActual: 'Tamaño real',
    fullScreen: 'Pantalla completa',
    projector: 'Ventana del proyector',
    licences: 'Licencias',
    copyReport: 'Copiar un informe para soporte',
    services: 'Servicios',
    hide: 'Ocultar Chalkboard',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
    closeWindow: 'Cerrar ventana',
    window: 'Ventana',
    minimize: 'Minimizar',
    zoomWindow: 'Ampliar o reducir',
    allToFront: 'Traer todo al frente',
  },
  fileKind: 'Salas de Chalkboard',
  leaveFirst: 'Estás en una sala. Vuelve a las salas y abre el enlace otra vez.',
  reportCopied: 'Se ha copiado el informe. No contiene nombres, dibujos ni códigos PIN. Pégalo donde quieras enviarlo.',
  closing: {
    title: '¿Cerrar sin guardar?',
    help: n =>
      `${count(n, {
        one: '# trazo está solo en esta pantalla y se perderá si cierras ahora.',
        other: '# trazos están solo en esta pantalla y se perderán si cierras ahora.',
      })} Si te quedas, la pizarra dice qué impide guardar.`,
    anyway: 'Cerrar de todos modos',
  },
  projector: {
    title: room => `Proyector: ${room}`,
    waiting: 'Esperando la pizarra…',
  },
  about: {
    title: 'Acerca de Chalkboard',
    version: version => `Versión ${version}`,
    what: 'Una pizarra para aulas cuya red no tiene internet.',
    licencesHelp: 'Chalkboard está hecho con obras de otros. Estas son sus licencias.',
    noLicences: 'No se han podido leer las licencias. También están en la carpeta de la aplicación.',
  },
}
