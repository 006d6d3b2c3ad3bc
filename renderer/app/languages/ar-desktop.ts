import type { DesktopText } from '../desktop-text.ts'
import { isolate } from './ar-words.ts'

export const arDesktop: DesktopText = {
  menu: {
    file: 'ملف',
    edit: 'تحرير',
    view: 'عرض',
    help: 'مساعدة',
    newRoom: 'غرفة جديدة',
    quit: 'إنهاء',
    zoomActual: 'الحجم الأصلي',
    fullScreen: 'ملء الشاشة',
    projector: 'نافذة جهاز العرض',
    licences: 'التراخيص',
    copyReport: 'نسخ تقرير للدعم الفني',
    services: 'الخدمات',
    hide: 'إخفاء Chalkboard',
    hideOthers: 'إخفاء الآخرين',
    showAll: 'إظهار الكل',
    closeWindow: 'إغلاق النافذة',
    window: 'نافذة',
    minimize: 'تصغير',
    zoomWindow: 'تكبير أو تصغير',
    allToFront: 'إحضار الكل إلى المقدمة',
  },
  fileKind: 'غرف Chalkboard',
  leaveFirst: 'أنت في غرفة. ارجع إلى الغرف ثم افتح الرابط مرة أخرى.',
  reportCopied: 'نُسخ التقرير. ليس فيه أسماء ولا رسوم ولا رموز PIN. الصقه حيث تريد إرساله.',
  projector: {
    title: room => `جهاز العرض: ${isolate(room)}`,
    waiting: 'في انتظار السبورة…',
  },
  about: {
    title: 'حول Chalkboard',
    version: version => `الإصدار ${isolate(version)}`,
    what: 'سبورة للفصول الدراسية التي لا إنترنت في شبكتها.',
    licencesHelp: 'صُنع Chalkboard بأعمال آخرين، وهذه تراخيصها.',
    noLicences: 'تعذرت قراءة التراخيص. تجدها أيضًا في مجلد التطبيق.',
  },
}
