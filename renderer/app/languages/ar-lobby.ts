import type { LobbyText } from '../lobby-text.ts'
import { count, isolate, list, others, percent, persons, quote } from './ar-words.ts'

export const arLobby: LobbyText = {
  connection: {
    starting: 'جارٍ تشغيل Chalkboard…',
    stuckTitle: 'لا يستجيب Chalkboard',
    stuckHelp:
      'افتح Chalkboard من العنوان الذي عرضه عند تشغيله: كاملًا، مع الجزء الذي بعد #. وإن لم يكن يعمل فشغّله من جديد.',
    lost: 'لا يمكن الوصول إلى Chalkboard على هذا الحاسوب الآن. وهو يحاول الاتصال من جديد.',
    reconnecting: 'جارٍ إعادة الاتصال… إن استمر هذا فشغّل Chalkboard من جديد واترك هذه الصفحة مفتوحة.',
    reconnectingOnBoard:
      'جارٍ إعادة الاتصال… يمكنك متابعة الرسم. إن استمر هذا فشغّل Chalkboard من جديد واترك هذه الصفحة مفتوحة.',
    reconnectingInWindow: 'جارٍ إعادة الاتصال… إن استمر هذا فأغلق Chalkboard وشغّله من جديد.',
    reconnectingOnBoardInWindow:
      'جارٍ إعادة الاتصال… يمكنك متابعة الرسم. إن استمر هذا فأغلق Chalkboard وشغّله من جديد: ما لم يُحفظ حتى ذلك الحين يضيع.',
    back: 'عاد الاتصال. كل ما رسمته محفوظ.',
  },

  name: {
    problems: {
      empty: 'اكتب اسمًا من حرف واحد على الأقل.',
      tooLong: most =>
        `هذا الاسم طويل جدًا: الحد الأقصى ${count(most, { one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' })}.`,
      control: 'في هذا الاسم رموز لا يمكن عرضها، مثل فواصل الأسطر. اكتبه من جديد بدونها.',
    },
  },

  welcome: {
    title: 'بماذا يناديك الآخرون؟',
    help: 'يظهر هذا الاسم بجانب ما ترسمه. ويمكنك تغييره لاحقًا.',
    label: 'اسمك',
    start: 'ابدأ',
  },

  lobby: {
    rooms: 'الغرف',
    openRooms: 'مفتوحة الآن',
    keptRooms: 'محفوظة على هذا الحاسوب',
    roomsElsewhere: 'محفوظة على حواسيب أخرى',
    noOpenRooms: 'لا توجد غرفة مفتوحة الآن. أنشئ واحدة: اكتب اسمها في الأعلى.',
    newRoom: 'اسم غرفة جديدة',
    newRoomPlaceholder: 'سمِّ غرفة جديدة',
    createRoom: 'إنشاء الغرفة',
    openRoom: name => `فتح الغرفة ${isolate(name)}`,
    moreAbout: name => `المزيد عن ${isolate(name)}`,
    hostedBy: host => `أنشأها ${isolate(host)}`,
    madeByYou: 'أنشأتها أنت',
    kept: 'محفوظة هنا',
    keptHelp: 'توجد نسخة محفوظة على هذا الحاسوب.',
    locked: 'تحتاج إلى رمز PIN',
    removed: owner => `أخرجك ${isolate(owner)} من هذه الغرفة.`,
    newRoomPin: 'برمز PIN فقط',
    nobodyInRoom: 'لا أحد في هذه الغرفة',
    membersOfRoom: (names, more) => {
      const isolated = names.map(isolate)
      return `${persons(names.length + more)}: ${list(more > 0 ? [...isolated, others(more)] : isolated)}`
    },
    fetching: 'جارٍ إحضار السبورة…',
    fetchingPercent: done => `جارٍ إحضار السبورة… ${percent(done)}`,
    people: 'الموجودون على هذه الشبكة',
    peopleCount: persons,
    inRoom: room => `في ${isolate(room)}`,
    changeName: 'تغيير اسمك',
    connectByAddress: 'الاتصال بعنوان',
  },

  pin: {
    title: (room?: string) => (room === undefined ? 'رمز PIN لهذه الغرفة' : `رمز PIN للغرفة ${quote(room)}`),
    help: (owner?: string) =>
      `تحتاج هذه الغرفة إلى رمز PIN. اطلبه من ${owner === undefined ? 'منشئها' : isolate(owner)}.`,
    label: 'رمز PIN',
    newHelp: 'من يعرف الرمز يمكنه الدخول. لن يُعرض مرة أخرى، فاكتبه عندك.',
    empty: 'اكتب رمز PIN أولًا.',
    emptyNew: 'اكتب رمز PIN، أو أوقف «برمز PIN فقط».',
    join: 'دخول',
    joining: 'جارٍ الدخول…',
  },

  forget: {
    item: 'إزالة من هذا الحاسوب',
    title: room => `إزالة ${quote(room)} من هذا الحاسوب؟`,
    help: 'تُزال النسخة التي على هذا الحاسوب فقط. وإن لم تكن الغرفة عند أحد غيرك فسيضيع ما رُسم فيها.',
    confirm: 'إزالة',
    done: room => `أُزيلت ${quote(room)} من هذا الحاسوب.`,
  },

  rename: {
    title: 'تغيير اسمك',
    done: name => `اسمك الآن ${isolate(name)}.`,
  },

  empty: {
    title: 'لا أحد غيرك هنا بعد',
    help: 'شغّل Chalkboard على الحواسيب الأخرى في هذه الشبكة: ستظهر هنا من تلقاء نفسها، وكذلك غرفها. ويمكنك في هذه الأثناء إنشاء غرفة.',
  },

  addresses: {
    title: 'عناوين هذا الحاسوب',
    help: 'إن لم يظهر حاسوب آخر فاكتب فيه أحد هذه العناوين. ويكفي الجزء المكتوب بخط عريض.',
    none: 'ليس لهذا الحاسوب عنوان شبكة. تحقّق من الكابل أو من Wi-Fi.',
    copy: 'نسخ العنوان',
    copied: 'نُسخ',
  },

  dial: {
    title: 'الاتصال بعنوان',
    help: 'اكتب عنوانًا يعرضه الحاسوب الآخر.',
    label: 'العنوان',
    placeholder: '192.168.1.20:4001',
    connect: 'اتصال',
    connecting: 'جارٍ الاتصال…',
    empty: 'اكتب عنوانًا أولًا.',
    wrong: `هذا ليس عنوانًا. يكون العنوان مثل ${isolate('192.168.1.20:4001')} أو ${isolate('/ip4/192.168.1.20/tcp/4001')}. اكتبه كما يعرضه الحاسوب الآخر.`,
    done: 'تم الاتصال.',
  },
}
