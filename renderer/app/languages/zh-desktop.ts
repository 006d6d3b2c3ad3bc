import type { DesktopText } from '../desktop-text.ts'
import { wordsOf } from './words.ts'

const { count } = wordsOf('zh')

export const zhDesktop: DesktopText = {
  menu: {
    file: '文件',
    edit: '编辑',
    view: '视图',
    help: '帮助',
    newRoom: '新建房间',
    quit: '退出',
    zoomActual: '实际大小',
    fullScreen: '全屏',
    projector: '投影窗口',
    licences: '许可证',
    copyReport: '复制报告（供技术支持使用）',
    services: '服务',
    hide: '隐藏 Chalkboard',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    closeWindow: '关闭窗口',
    window: '窗口',
    minimize: '最小化',
    zoomWindow: '缩放',
    allToFront: '前置全部窗口',
  },
  fileKind: 'Chalkboard 房间',
  leaveFirst: '你正在一个房间里。请先返回房间列表，再打开该链接。',
  reportCopied: '报告已复制。其中没有名字、图画或 PIN。请粘贴到要发送的地方。',
  closing: {
    title: '不保存就关闭？',
    help: n => count(n, { other: '有 # 笔只在这个屏幕上，现在关闭就会丢失。留下的话，白板会说明是什么妨碍了保存。' }),
    anyway: '仍然关闭',
  },
  projector: {
    title: room => `投影：${room}`,
    waiting: '正在等待白板…',
  },
  about: {
    title: '关于 Chalkboard',
    version: version => `版本 ${version}`,
    what: '为没有互联网的课堂网络准备的白板。',
    licencesHelp: 'Chalkboard 使用了他人的作品。以下是它们的许可证。',
    noLicences: '无法读取许可证。应用的文件夹中也有一份。',
  },
}
