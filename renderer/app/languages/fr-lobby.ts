import type { LobbyText } from '../lobby-text.ts'
import { wordsOf } from './words.ts'

const { count, list, percent } = wordsOf('fr')

export const persons = (n: number) => count(n, { one: '# personne', other: '# personnes' })

export const frLobby: LobbyText = {
  connection: {
    starting: 'Démarrage de Chalkboard…',
    stuckTitle: 'Chalkboard ne répond pas',
    stuckHelp:
      'Ouvrez Chalkboard à l’adresse affichée à son démarrage\u00a0: en entier, avec la partie après le #. S’il n’est pas lancé, relancez-le.',
    lost: 'Chalkboard est injoignable sur cet ordinateur pour le moment. Nouvel essai de connexion en cours.',
    reconnecting: 'Reconnexion… Si cela dure, relancez Chalkboard et laissez cette page ouverte.',
    reconnectingOnBoard:
      'Reconnexion… Vous pouvez continuer à dessiner. Si cela dure, relancez Chalkboard et laissez cette page ouverte.',
    reconnectingInWindow: 'Reconnexion… Si cela dure, fermez Chalkboard et relancez-le.',
    reconnectingOnBoardInWindow:
      'Reconnexion… Vous pouvez continuer à dessiner. Si cela dure, fermez Chalkboard et relancez-le\u00a0: ce qui n’est pas enregistré d’ici là est perdu.',
    back: 'De nouveau connecté. Ce que vous avez dessiné est conservé.',
  },

  name: {
    problems: {
      empty: 'Saisissez un nom d’au moins un caractère.',
      tooLong: most => `Ce nom est trop long\u00a0: ${most} caractères au plus.`,
      control:
        'Ce nom contient des caractères impossibles à afficher, comme des retours à la ligne. Saisissez-le sans eux.',
    },
  },

  welcome: {
    title: 'Comment faut-il vous appeler\u00a0?',
    help: 'Ce nom s’affiche à côté de ce que vous dessinez. Vous pourrez le changer plus tard.',
    label: 'Votre nom',
    start: 'Commencer',
  },

  lobby: {
    rooms: 'Salles',
    openRooms: 'Ouvertes maintenant',
    keptRooms: 'Gardées sur cet ordinateur',
    roomsElsewhere: 'Gardées sur d’autres ordinateurs',
    noOpenRooms: 'Aucune salle n’est ouverte. Créez-en une\u00a0: saisissez son nom ci-dessus.',
    newRoom: 'Nom d’une nouvelle salle',
    newRoomPlaceholder: 'Nommer une nouvelle salle',
    createRoom: 'Créer la salle',
    openRoom: name => `Ouvrir la salle ${name}`,
    moreAbout: name => `Plus sur ${name}`,
    hostedBy: host => `Créée par ${host}`,
    madeByYou: 'Créée par vous',
    kept: 'Gardée ici',
    keptHelp: 'Une copie est gardée sur cet ordinateur.',
    locked: 'Demande un code PIN',
    removed: owner => `${owner} vous a fait sortir de cette salle.`,
    newRoomPin: 'Seulement avec un PIN',
    nobodyInRoom: 'Personne dans cette salle',
    membersOfRoom: (names, more) => {
      const others = count(more, { one: '# autre', other: '# autres' })
      return `${persons(names.length + more)}\u00a0: ${list(more > 0 ? [...names, others] : names)}`
    },
    fetching: 'Récupération du tableau…',
    fetchingPercent: done => `Récupération du tableau… ${percent(done)}`,
    people: 'Personnes sur ce réseau',
    peopleCount: persons,
    inRoom: room => `dans ${room}`,
    changeName: 'Changer de nom',
    connectByAddress: 'Se connecter par adresse',
  },

  pin: {
    title: (room?: string) => (room === undefined ? 'PIN de cette salle' : `PIN de «\u00a0${room}\u00a0»`),
    help: (owner?: string) => `Cette salle demande un PIN. Demandez-le à ${owner ?? 'la personne qui l’a créée'}.`,
    label: 'PIN',
    newHelp: 'Qui connaît le PIN peut entrer. Il ne sera plus affiché\u00a0: notez-le.',
    empty: 'Saisissez d’abord le PIN.',
    emptyNew: 'Saisissez un PIN ou désactivez «\u00a0Seulement avec un PIN\u00a0».',
    join: 'Entrer',
    joining: 'Entrée…',
  },

  forget: {
    item: 'Retirer de cet ordinateur',
    title: room => `Retirer «\u00a0${room}\u00a0» de cet ordinateur\u00a0?`,
    help: 'Seule la copie de cet ordinateur est retirée. Si personne d’autre n’a la salle, ce qui y était dessiné est perdu.',
    confirm: 'Retirer',
    done: room => `«\u00a0${room}\u00a0» a été retirée de cet ordinateur.`,
  },

  rename: {
    title: 'Changer de nom',
    done: name => `Vous vous appelez maintenant ${name}.`,
  },

  empty: {
    title: 'Personne d’autre pour l’instant',
    help: 'Lancez Chalkboard sur les autres ordinateurs de ce réseau\u00a0: ils apparaîtront ici d’eux-mêmes, avec leurs salles. En attendant, vous pouvez créer une salle.',
  },

  addresses: {
    title: 'Adresses de cet ordinateur',
    help: 'Si un autre ordinateur n’apparaît pas, saisissez-y l’une de ces adresses. La partie en gras suffit.',
    none: 'Cet ordinateur n’a pas d’adresse réseau. Vérifiez son câble ou son Wi-Fi.',
    copy: 'Copier l’adresse',
    copied: 'Copiée',
  },

  dial: {
    title: 'Se connecter par adresse',
    help: 'Saisissez une adresse affichée par l’autre ordinateur.',
    label: 'Adresse',
    placeholder: '192.168.1.20:4001',
    connect: 'Se connecter',
    connecting: 'Connexion…',
    empty: 'Saisissez d’abord une adresse.',
    wrong:
      'Ce n’est pas une adresse. Elle ressemble à 192.168.1.20:4001 ou à /ip4/192.168.1.20/tcp/4001. Saisissez-la comme l’autre ordinateur l’affiche.',
    done: 'Connexion établie.',
  },
}
