import type { LobbyText } from '../lobby-text.ts'
import { wordsOf } from './words.ts'

const { count, list, percent } = wordsOf('zh')

export const persons = (n: number) => count(n, { other: '# 人' })

export const zhLobby: LobbyText = {
  connection: {
    starting: '正在启动 Chalkboard…',
    stuckTitle: 'Chalkboard 没有响应',
    stuckHelp: '请用 Chalkboard 启动时显示的完整地址打开它，包括 # 后面的部分。如果它没有运行，请重新启动。',
    lost: '现在无法连接到这台电脑上的 Chalkboard，正在重新连接。',
    reconnecting: '正在重新连接…如果一直这样，请重新启动 Chalkboard，并保持此页面打开。',
    reconnectingOnBoard: '正在重新连接…你可以继续画。如果一直这样，请重新启动 Chalkboard，并保持此页面打开。',
    reconnectingInWindow: '正在重新连接…如果一直这样，请关闭 Chalkboard 再重新启动。',
    reconnectingOnBoardInWindow:
      '正在重新连接…你可以继续画。如果一直这样，请关闭 Chalkboard 再重新启动：到那时还没保存的内容会丢失。',
    back: '已重新连接。你画的内容都还在。',
  },

  name: {
    problems: {
      empty: '请输入至少一个字符的名字。',
      tooLong: most => `名字太长了：最多 ${most} 个字符。`,
      control: '名字中有无法显示的字符，例如换行。请去掉后重新输入。',
    },
  },

  welcome: {
    title: '大家怎么称呼你？',
    help: '这个名字会显示在你画的内容旁边，以后可以更改。',
    label: '你的名字',
    start: '开始',
  },

  lobby: {
    rooms: '房间',
    openRooms: '现在开放',
    keptRooms: '保存在这台电脑上',
    roomsElsewhere: '保存在其他电脑上',
    noOpenRooms: '现在没有开放的房间。在上面输入名称，新建一个吧。',
    newRoom: '新房间的名称',
    newRoomPlaceholder: '给新房间起个名称',
    createRoom: '创建房间',
    openRoom: name => `打开房间 ${name}`,
    moreAbout: name => `${name} 的更多选项`,
    hostedBy: host => `由 ${host} 创建`,
    madeByYou: '由你创建',
    kept: '已存本机',
    keptHelp: '这台电脑上保存了一份副本。',
    locked: '需要 PIN 码',
    removed: owner => `${owner} 已将你移出这个房间。`,
    newRoomPin: '仅限 PIN 码进入',
    nobodyInRoom: '房间里没有人',
    membersOfRoom: (names, more) => {
      const others = count(more, { other: '另外 # 人' })
      return `${persons(names.length + more)}：${list(more > 0 ? [...names, others] : names)}`
    },
    fetching: '正在获取白板…',
    fetchingPercent: done => `正在获取白板… ${percent(done)}`,
    people: '这个网络上的人',
    peopleCount: persons,
    inRoom: room => `在 ${room}`,
    changeName: '更改你的名字',
    connectByAddress: '按地址连接',
  },

  pin: {
    title: (room?: string) => (room === undefined ? '这个房间的 PIN 码' : `“${room}”的 PIN 码`),
    help: (owner?: string) => `这个房间需要 PIN 码。请向 ${owner ?? '创建者'} 索取。`,
    label: 'PIN 码',
    newHelp: '知道 PIN 码的人都可以进入。它不会再次显示，请记下来。',
    empty: '请先输入 PIN 码。',
    emptyNew: '请输入 PIN 码，或关闭“仅限 PIN 码进入”。',
    join: '进入',
    joining: '正在进入…',
  },

  forget: {
    item: '从这台电脑移除',
    title: room => `从这台电脑移除“${room}”？`,
    help: '只会移除这台电脑上的副本。如果其他人都没有这个房间，里面画的内容就没有了。',
    confirm: '移除',
    done: room => `已从这台电脑移除“${room}”。`,
  },

  rename: {
    title: '更改你的名字',
    done: name => `你现在叫 ${name}。`,
  },

  empty: {
    title: '还没有其他人',
    help: '在这个网络的其他电脑上启动 Chalkboard，它们和它们的房间会自动出现在这里。在此期间，你可以先创建一个房间。',
  },

  addresses: {
    title: '这台电脑的地址',
    help: '如果另一台电脑没有出现，请在那台电脑上输入其中一个地址。只输入粗体部分就够了。',
    none: '这台电脑没有网络地址。请检查网线或 Wi-Fi。',
    copy: '复制地址',
    copied: '已复制',
  },

  dial: {
    title: '按地址连接',
    help: '请输入另一台电脑显示的地址。',
    label: '地址',
    placeholder: '192.168.1.20:4001',
    connect: '连接',
    connecting: '正在连接…',
    empty: '请先输入地址。',
    wrong: '这不是地址。地址的样子是 192.168.1.20:4001 或 /ip4/192.168.1.20/tcp/4001。请按另一台电脑显示的输入。',
    done: '已连接。',
  },
}
