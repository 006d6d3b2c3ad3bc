import type { DesktopText } from '../desktop-text.ts'
import { wordsOf } from './words.ts'

const { count } = wordsOf('fr')

export const frDesktop: DesktopText = {
  menu: {
    file: 'Fichier',
    edit: 'Édition',
    view: 'Affichage',
    help: 'Aide',
    newRoom: 'Nouvelle salle',
    quit: 'Quitter',
    zoomActual: 'Taille réelle',
    fullScreen: 'Plein écran',
    projector: 'Fenêtre du projecteur',
    licences: 'Licences',
    copyReport: 'Copier un rapport pour l’assistance',
    services: 'Services',
    hide: 'Masquer Chalkboard',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    closeWindow: 'Fermer la fenêtre',
    window: 'Fenêtre',
    minimize: 'Placer dans le Dock',
    zoomWindow: 'Réduire ou agrandir',
    allToFront: 'Tout ramener au premier plan',
  },
  fileKind: 'Salles Chalkboard',
  leaveFirst: 'Vous êtes dans une salle. Revenez aux salles, puis ouvrez de nouveau le lien.',
  reportCopied:
    'Le rapport est copié. Il ne contient ni nom, ni dessin, ni code PIN. Collez-le là où vous voulez l’envoyer.',
  closing: {
    title: 'Fermer sans enregistrer\u00a0?',
    help: n =>
      `${count(n, {
        one: '# trait n’existe que sur cet écran et sera perdu si vous fermez maintenant.',
        other: '# traits n’existent que sur cet écran et seront perdus si vous fermez maintenant.',
      })} Si vous restez, le tableau indique ce qui empêche l’enregistrement.`,
    anyway: 'Fermer quand même',
  },
  projector: {
    title: room => `Projecteur : ${room}`,
    waiting: 'En attente du tableau…',
  },
  about: {
    title: 'À propos de Chalkboard',
    version: version => `Version ${version}`,
    what: 'Un tableau pour les classes dont le réseau n’a pas d’internet.',
    licencesHelp: 'Chalkboard est fait avec les œuvres d’autres personnes. Voici leurs licences.',
    noLicences: 'Les licences n’ont pas pu être lues. Elles sont aussi dans le dossier de l’application.',
  },
}
