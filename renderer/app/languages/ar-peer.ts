import type { Phrases } from './peer-sentences.ts'

/** What the peer says, by its English. */
export const arPeer: Phrases = {
  'The disk is full or cannot be written, so this is not saved. Free some space and try again.':
    'القرص ممتلئ أو لا يمكن الكتابة عليه، لذلك لم يُحفظ هذا. أفرغ بعض المساحة وأعد المحاولة.',
  'A picture has at most {0} MB. Make it smaller first.': 'الحد الأقصى للصورة {0} ميغابايت. صغّرها أولًا.',
  'That room is not open here. Join it first.': 'هذه الغرفة ليست مفتوحة هنا. انضم إليها أولًا.',
  'Everything is being saved again.': 'كل شيء يُحفظ من جديد.',
  'This computer is on a network again.': 'عاد هذا الحاسوب إلى الشبكة.',
  'This computer is on no network. You can draw; others see it once you are connected.':
    'هذا الحاسوب ليس على أي شبكة. يمكنك الرسم، وسيراه الآخرون حين تتصل.',
  'The disk is full or cannot be written.': 'القرص ممتلئ أو لا يمكن الكتابة عليه.',
  'Saving failed.': 'تعذّر الحفظ.',
  '{0} What you see is kept for now but not saved. Free some space; Chalkboard keeps trying.':
    '{0} ما تراه باقٍ الآن لكنه غير محفوظ. أفرغ بعض المساحة، ويواصل Chalkboard المحاولة.',
  'That room is not kept on this computer. Join it first.': 'هذه الغرفة ليست محفوظة على هذا الحاسوب. انضم إليها أولًا.',
  'That is too much to change at once. Choose fewer things, and do it in several steps.':
    'هذا أكثر مما يمكن تغييره دفعة واحدة. اختر أشياء أقل وغيّرها على خطوات.',
  'There is nothing of yours to undo.': 'ليس لك ما يمكن التراجع عنه.',
  'There is nothing of yours to redo.': 'ليس لك ما يمكن إعادته.',
  'There is no line {0} in this room.': 'لا يوجد في هذه الغرفة خط {0}.',
  'That is an address of this computer. Type one that the other computer shows.':
    'هذا عنوان هذا الحاسوب. اكتب عنوانًا يعرضه الحاسوب الآخر.',
  'Nobody answers at {0}. Check the address, and that the other computer runs Chalkboard on the same network.':
    'لا أحد يجيب على {0}. تحقق من العنوان ومن أن Chalkboard يعمل على الحاسوب الآخر في الشبكة نفسها.',
  '“{0}” is not an address. It should look like /ip4/192.168.1.20/tcp/4001, as the other computer shows it.':
    '«{0}» ليس عنوانًا. يجب أن يشبه \u2066/ip4/192.168.1.20/tcp/4001\u2069 كما يعرضه الحاسوب الآخر.',
  "{0} should hold this computer's key, but does not. Put a copy of it back, or move it away to start as someone new; your rooms stay.":
    'يجب أن يحتوي {0} على مفتاح هذا الحاسوب، لكنه ليس كذلك. أعد نسخة منه إلى مكانها، أو انقله إلى مكان آخر لتبدأ كشخص جديد؛ وتبقى غرفك.',
  'The key that says who you are was missing from {0}, so the others now see you as someone new. Your rooms are still here, but those you made are no longer yours, and you cannot undo what you drew before. If you have a copy of {1}, end Chalkboard, put the copy there, and start again.':
    'المفتاح الذي يدل عليك لم يكن في {0}، لذلك يراك الآخرون الآن كشخص جديد. ما زالت غرفك هنا، لكن التي أنشأتها لم تعد لك، ولا يمكنك التراجع عما رسمته من قبل. إن كانت لديك نسخة من {1} فأغلق Chalkboard وضع النسخة هناك ثم شغّله من جديد.',
  'Pictures of “{0}” did not fit: {1}. A room holds at most {2} MB of them. The file still has all, so keep it.':
    'لم تتسع الغرفة لصور من «{0}»: {1}. تتسع الغرفة لما لا يزيد على {2} ميغابايت من الصور. ما زال الملف يحتوي عليها كلها، فاحتفظ به.',
  'The key of “{0}” was lost with a part of this disk, so you draw there alone. Leave the room and join it again with its PIN: what you drew is kept.':
    'ضاع مفتاح «{0}» مع جزء من هذا القرص، لذلك ترسم هناك وحدك. غادر الغرفة وانضم إليها من جديد برمز PIN: ما رسمته باقٍ.',
  'Some of what you drew could not be read from this disk ({0}).': 'تعذّرت قراءة بعض ما رسمته من هذا القرص ({0}).',
  'Some of what {0} drew could not be read from this disk ({1}).': 'تعذّرت قراءة بعض ما رسمه {0} من هذا القرص ({1}).',
  'It comes back from the others when they are connected.': 'وسيعود من الآخرين حين يتصلون.',
  '{0} {1}': '{0} {1}',
  '{0} {1} {2}': '{0} {1} {2}',
  'It was set aside in {0}.': 'ووُضع جانبًا في {0}.',
  'entry {0}': 'الإدخال {0}',
  'entries {0} to {1}': 'الإدخالات من {0} إلى {1}',
  'There is no page {0} in this room.': 'لا توجد في هذه الغرفة صفحة {0}.',
  'This room holds {0} lines already. Erase some, or start another room.':
    'عدد الخطوط في هذه الغرفة بلغ {0}. امسح بعضها أو ابدأ غرفة أخرى.',
  '{0} of the rooms on this computer could not be read. Join them again when others have them: what you drew there is still here.':
    'عدد الغرف التي تعذّرت قراءتها على هذا الحاسوب: {0}. انضم إليها من جديد حين تكون لدى آخرين: ما رسمته فيها ما زال هنا.',
  'Chalkboard may not write to {0}. Choose another folder, or change who may write there.':
    'لا يُسمح لـ Chalkboard بالكتابة في {0}. اختر مجلدًا آخر أو غيّر من يُسمح له بالكتابة هناك.',
  "{0} can't be a folder, because a file is in its place. Choose another folder.":
    'لا يمكن أن يكون {0} مجلدًا، لأن هناك ملفًا في مكانه. اختر مجلدًا آخر.',
  "The disk is full, so Chalkboard can't keep anything in {0}. Make some room and start it again.":
    'القرص ممتلئ، لذلك لا يستطيع Chalkboard حفظ شيء في {0}. أفرغ بعض المساحة وشغّله من جديد.',
  "Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another.":
    'لا يستطيع Chalkboard استعمال العنوان المعطى: إما أنه مستعمل أو ليس لهذا الحاسوب. أعطِ عنوانًا آخر.',
  'Chalkboard could not start: {0}': 'تعذّر تشغيل Chalkboard: {0}',
  'Something went wrong inside Chalkboard. Please try again; if it happens again, restart Chalkboard. Its log says more.':
    'حدث خطأ داخل Chalkboard. أعد المحاولة من فضلك، وإن تكرر هذا فشغّل Chalkboard من جديد. وفي سجلّه تفاصيل أكثر.',
  'Too many requests came at once, so this one was not done. Wait a moment and send it again.':
    'وصلت طلبات كثيرة معًا، لذلك لم يُنفَّذ هذا الطلب. انتظر لحظة وأعد المحاولة.',
  'That is no picture: it should be a PNG, JPEG or WebP.': 'هذه ليست صورة: يجب أن تكون PNG أو JPEG أو WebP.',
  'A picture has at most {0} pixels a side. Make it smaller first.':
    'الحد الأقصى لكل جانب من الصورة {0} بكسل. صغّرها أولًا.',
  '{0} is not a file. Choose one.': '{0} ليس ملفًا. اختر ملفًا.',
  '{0} is a folder. Choose another name.': '{0} مجلد. اختر اسمًا آخر.',
  '{0} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.':
    '{0} موجود من قبل ولم يحفظه Chalkboard، لذلك تُرك كما هو. اختر اسمًا آخر.',
  'There is no folder {0}. Choose one that is there.': 'لا يوجد مجلد {0}. اختر مجلدًا موجودًا.',
  'The disk of {0} is full. Free some space, or save to another place.':
    'قرص {0} ممتلئ. أفرغ بعض المساحة أو احفظ في مكان آخر.',
  '{0} cannot be written. Save to another place.': 'لا يمكن كتابة {0}. احفظ في مكان آخر.',
  'That name is too long for a file. Choose a shorter one.': 'هذا الاسم طويل جدًا لملف. اختر اسمًا أقصر.',
  '{0} could not be saved ({1}). Save to another place.': 'تعذّر حفظ {0} ({1}). احفظ في مكان آخر.',
  'There is no file {0}. Check its name and its folder.': 'لا يوجد ملف {0}. تحقق من اسمه ومجلده.',
  '{0} cannot be read: this account may not. Ask whoever it belongs to.':
    'لا يمكن قراءة {0}: لا يُسمح لهذا الحساب بذلك. اسأل صاحبه.',
  '{0} could not be read ({1}). Try again, or another copy.': 'تعذّرت قراءة {0} ({1}). أعد المحاولة أو جرّب نسخة أخرى.',
  'Other files are still being saved or opened. Try again when they are done.':
    'ما زالت ملفات أخرى تُحفظ أو تُفتح. أعد المحاولة حين تنتهي.',
  'Too many large files are being saved or opened. Try again in a moment.':
    'ملفات كبيرة كثيرة تُحفظ أو تُفتح الآن. أعد المحاولة بعد لحظة.',
  'This file was given up meanwhile. Begin again.': 'تُرك هذا الملف في هذه الأثناء. ابدأ من جديد.',
  "A room's file has at most {0} MB. This is larger.": 'الحد الأقصى لملف الغرفة {0} ميغابايت. وهذا أكبر.',
  'it does not say which room it holds': 'لا يذكر أي غرفة يحتويها',
  'what it says of its room is not what the owner of the room signed': 'ما يقوله عن غرفته ليس ما وقّعه صاحبها',
  'it names an author by what is no name': 'يسمّي شخصًا بما ليس اسمًا',
  'it names an author that is none': 'يسمّي شخصًا لا يمكن أن يوجد',
  'it holds keys, though its room has no PIN': 'يحتوي على مفاتيح مع أن غرفته بلا رمز PIN',
  'the keys of its room are not there or not right': 'مفاتيح غرفته غير موجودة أو غير صحيحة',
  'after picture {0}': 'بعد الصورة {0}',
  'in picture {0}': 'في الصورة {0}',
  'a picture of {0} bytes cannot be': 'لا يمكن أن توجد صورة من {0} بايت',
  'a picture comes twice': 'صورة تتكرر مرتين',
  'it holds too many pictures': 'يحتوي على صور أكثر من اللازم',
  'a piece of a picture does not fit its size': 'جزء من صورة لا يناسب حجمها',
  'a picture is not the one that was saved': 'صورة ليست هي التي حُفظت',
  'a picture is not complete': 'صورة غير كاملة',
  'what stands for a picture is none that a board can show': 'إحدى الصور لا يمكن عرضها على سبورة',
  'Nothing of it was opened. Copy it again from where it was saved, or ask for another copy.':
    'لم يُفتح منه شيء. انسخه من جديد من حيث حُفظ، أو اطلب نسخة أخرى.',
  'This file': 'هذا الملف',
  '{0} is larger than {1} MB, more than a Chalkboard file may have. Choose another.':
    'حجم {0} أكبر من {1} ميغابايت، وهذا أكثر مما يُسمح به لملف Chalkboard. اختر ملفًا آخر.',
  'This file is empty. {0}': 'هذا الملف فارغ. {0}',
  'This is not a Chalkboard file. Choose one that was saved by Chalkboard.':
    'هذا ليس ملف Chalkboard. اختر ملفًا حفظه Chalkboard.',
  'This file was made by a newer Chalkboard. Install that version to open it.':
    'هذا الملف من إصدار أحدث من Chalkboard. ثبّت ذلك الإصدار لفتحه.',
  'the version of its format makes no sense': 'إصدار صيغته بلا معنى',
  'its checksum does not fit what it holds': 'المجموع الاختباري لا يطابق محتواه',
  'something follows after its end': 'هناك شيء بعد نهايته',
  'a piece of the drawing cannot be read': 'جزء من الرسم لا يمكن قراءته',
  'a piece of {0} bytes cannot be': 'لا يمكن أن يوجد جزء من {0} بايت',
  'it holds {0} entries, not {1} as it says at its beginning': 'عدد إدخالاته {0} وليس {1} كما يقول في بدايته',
  'a piece makes no sense': 'جزء منه بلا معنى',
  'This file is damaged or was altered at byte {0}, {1}: {2}. {3}':
    'هذا الملف تالف أو جرى تغييره عند البايت {0}، {1}: {2}. {3}',
  'This file is cut short: it ends at byte {0}, {1}. {2}': 'هذا الملف مقطوع: ينتهي عند البايت {0}، {1}. {2}',
  '“{0}” holds more than a file may, {1} MB with its pictures. Have another computer join the room: it keeps a copy too.':
    'تحتوي «{0}» على أكثر مما يُسمح به لملف، وهو {1} ميغابايت مع صورها. اجعل حاسوبًا آخر ينضم إلى الغرفة، فهو يحتفظ بنسخة أيضًا.',
  'at its beginning': 'في بدايته',
  'what stands as entry {0} by {1}': 'الإدخال {0} من {1}',
  'what stands as entries {0} to {1} by {2}': 'الإدخالات من {0} إلى {1} من {2}',
  '{0} comes where entry {1} should': '{0} في مكان الإدخال {1}',
  '{0} should come first, since the room is theirs': '{0}: مكانها في البداية لأن الغرفة لهذا الشخص',
  'after entry {0} by {1}': 'بعد الإدخال {0} من {1}',
  'what stands past entry {0} by {1} lacks its content': 'ما بعد الإدخال {0} من {1} بلا محتوى',
  'does not follow on what came before': '– لا صلة بما جاء قبل ذلك',
  'is not what its author signed': '– ليس كما وقّعه صاحبه',
  'makes no sense': '– بلا معنى',
  'is too much or too large': '– كثير أو كبير جدًا',
  'lacks its content': '– بلا محتوى',
  'is by someone who was not allowed to draw': '– من شخص لم يكن يُسمح له بالرسم',
  'This room holds as many pictures as it can. Start another room for more.':
    'في هذه الغرفة أقصى ما يمكن من الصور. ابدأ غرفة أخرى للمزيد.',
  'Nobody on this network has that room any more. Choose another from the list.':
    'لم تعد هذه الغرفة لدى أحد على هذه الشبكة. اختر غرفة أخرى من القائمة.',
  'Nobody who has “{0}” answers. Try again in a moment.': 'لا يجيب أحد ممن لديهم «{0}». أعد المحاولة بعد لحظة.',
  '{0} has removed you from “{1}”.': 'أخرجك {0} من «{1}».',
  '“{0}” needs a PIN. Join it with the PIN.': 'تحتاج «{0}» إلى رمز PIN. انضم إليها بالرمز.',
  'That is too much to add at once. Add fewer pages, and do it in several steps.':
    'هذا أكثر مما يمكن إضافته دفعة واحدة. أضف صفحات أقل، على خطوات.',
  'A room keeps at least one page. Add another before you delete this one.':
    'تبقى في الغرفة صفحة واحدة على الأقل. أضف صفحة قبل حذف هذه.',
  'That page has not been deleted here.': 'هذه الصفحة لم تُحذف هنا.',
  'There is no such page in this room. It may have been deleted.': 'لا توجد هذه الصفحة في هذه الغرفة. ربما حُذفت.',
  'This room has {0} pages already, and can have {1}. Delete some first.':
    'عدد صفحات هذه الغرفة {0}، والحد الأقصى {1}. احذف بعضها أولًا.',
  '{0} lets you watch here, not draw.': 'يسمح لك {0} بالمشاهدة هنا، لا بالرسم.',
  '{0} has removed you from this room.': 'أخرجك {0} من هذه الغرفة.',
  'Only {0}, who made this room, can say who may draw.': 'وحده {0}، الذي أنشأ هذه الغرفة، يحدد من يرسم.',
  'Whoever made a room can always draw in it.': 'من أنشأ غرفة يمكنه دائمًا الرسم فيها.',
  '“{0}” is being opened already. Try again in a moment.': 'يجري فتح «{0}» الآن. أعد المحاولة بعد لحظة.',
  '“{0}” was closed before all of it was here. Open it again.': 'أُغلقت «{0}» قبل وصول كل ما فيها. افتحها من جديد.',
  'You already have a room called “{0}”. Choose another name.': 'لديك غرفة اسمها «{0}». اختر اسمًا آخر.',
  'That room is not kept on this computer, so there is nothing to remove.':
    'هذه الغرفة ليست محفوظة على هذا الحاسوب، فلا شيء لإزالته.',
  'This computer keeps {0} rooms already. Remove one you no longer need.':
    'عدد الغرف المحفوظة على هذا الحاسوب {0}. أزل غرفة لم تعد تحتاج إليها.',
  'The data on this computer is damaged, so this cannot be saved. Start Chalkboard again: what can be read is saved then, and the rest comes back from the others.':
    'البيانات على هذا الحاسوب تالفة، لذلك لا يمكن حفظ هذا. شغّل Chalkboard من جديد: عندها يُحفظ ما يمكن قراءته، ويعود الباقي من الآخرين.',
  'Chalkboard cannot write to its data on this disk, so this is not saved. Allow writing there or free some space, and start Chalkboard again.':
    'لا يستطيع Chalkboard كتابة بياناته على هذا القرص، لذلك لم يُحفظ هذا. اسمح بالكتابة هناك أو أفرغ بعض المساحة، ثم شغّل Chalkboard من جديد.',
  'Chalkboard is already running with the data in {0}. Use its window, or start another with --profile NAME.':
    'يعمل Chalkboard الآن بالبيانات الموجودة في {0}. استعمل نافذته، أو شغّل نافذة أخرى باستعمال \u2066--profile NAME\u2069.',
  'This data was written by a newer Chalkboard. Install that version, or start with other data.':
    'هذه البيانات من إصدار أحدث من Chalkboard. ثبّت ذلك الإصدار أو ابدأ ببيانات أخرى.',
  'The data in {0} is damaged ({1}).': 'البيانات في {0} تالفة ({1}).',
  'The data in {0} cannot be opened ({1}). Check that the folder can be written.':
    'لا يمكن فتح البيانات في {0} ({1}). تحقق من إمكانية الكتابة في المجلد.',
  'Open your rooms again when others who have them are here: what you drew comes back from the others. A room that nobody else has is gone, unless you saved a copy of it.':
    'افتح غرفك من جديد حين يكون هنا آخرون لديهم هذه الغرف: يعود ما رسمته منهم. والغرفة التي ليست لدى أحد غيرك ضاعت، إلا إن كنت قد حفظت نسخة منها.',
  'The file with this computer’s rooms was empty. {0}': 'كان ملف غرف هذا الحاسوب فارغًا. {0}',
  'The file with this computer’s rooms, {0}, was missing. {1} If you have a copy of the file, end Chalkboard, put the copy there, and start again.':
    'كان ملف غرف هذا الحاسوب، {0}، مفقودًا. {1} إن كانت لديك نسخة من الملف فأغلق Chalkboard وضع النسخة هناك ثم شغّله من جديد.',
  'The data on this computer was damaged. What could be read is here again, and the rest comes back from the others when they are here. If a room is missing, open it again then; the damaged file was put in {0}.':
    'كانت البيانات على هذا الحاسوب تالفة. ما أمكنت قراءته عاد إلى هنا، ويعود الباقي من الآخرين حين يكونون هنا. إن غابت غرفة عندها فافتحها من جديد؛ والملف التالف في {0}.',
  'Chalkboard can’t write to {0}, so nothing can be saved. You can look at your rooms; to draw, allow writing there or free some space, and start Chalkboard again.':
    'لا يستطيع Chalkboard الكتابة في {0}، لذلك لا يمكن حفظ شيء. يمكنك مشاهدة غرفك؛ ولكي ترسم اسمح بالكتابة هناك أو أفرغ بعض المساحة، ثم شغّل Chalkboard من جديد.',
  '“{0}” needs a PIN. Ask {1} for it.': 'تحتاج «{0}» إلى رمز PIN. اسأل {1} عنه.',
  'Try again in {0}.': 'أعد المحاولة بعد {0}.',
  'Check it with {0}, and try again.': 'تأكد منه عند {0} وأعد المحاولة.',
  'Too many wrong PINs for “{0}”. {1}': 'محاولات كثيرة برمز PIN غير صحيح للغرفة «{0}». {1}',
  'That is not the PIN of “{0}”. {1}': 'هذا ليس رمز PIN للغرفة «{0}». {1}',
  'a second': 'ثانية واحدة',
  '{0} seconds': { by: 0, one: 'ثانية واحدة', two: 'ثانيتين', few: '{0} ثوانٍ', many: '{0} ثانية', other: '{0} ثانية' },
  '{0} minutes': { by: 0, one: 'دقيقة واحدة', two: 'دقيقتين', few: '{0} دقائق', many: '{0} دقيقة', other: '{0} دقيقة' },
  'Someone new': 'شخص جديد',
  'Open Chalkboard at the address that it printed when it started.': 'افتح Chalkboard من العنوان الذي عرضه عند تشغيله.',
  'A name needs at least one character.': 'يحتاج الاسم إلى حرف واحد على الأقل.',
  'A name has at most {0} characters.': {
    by: 0,
    one: 'الاسم من حرف واحد على الأكثر.',
    two: 'الاسم من حرفين على الأكثر.',
    few: 'الاسم من {0} أحرف على الأكثر.',
    many: 'الاسم من {0} حرفًا على الأكثر.',
    other: 'الاسم من {0} حرف على الأكثر.',
  },
  'A name neither begins nor ends with a space.': 'لا يبدأ الاسم ولا ينتهي بمسافة.',
  'A name holds no control characters, such as line breaks or tabs.':
    'لا يحتوي الاسم على رموز تحكّم، مثل فواصل الأسطر أو علامات الجدولة.',
  'A name needs at least one character that can be seen.': 'يحتاج الاسم إلى حرف واحد مرئي على الأقل.',
  'It is missing.': 'الاسم ناقص.',
  '--name is not a name. {0}': 'قيمة \u2068--name\u2069 ليست اسمًا. {0}',
  '--profile should be 1 to 64 letters, digits, - and _.':
    'يجب أن تتكوّن قيمة \u2068--profile\u2069 من 1 إلى 64 من الأحرف اللاتينية والأرقام و- و_.',
  '--data should be a folder.': 'يجب أن تكون قيمة \u2068--data\u2069 مجلدًا.',
  '--language should be one of {0}.': 'يجب أن تكون قيمة \u2068--language\u2069 واحدة من: {0}.',
  'The settings for this computer in {0} are left out. {1}': 'أُهملت إعدادات هذا الحاسوب في {0}. {1}',
  'It has more than {0} bytes.': 'حجم الملف أكبر من {0} بايت.',
  'It should be JSON, saved as UTF-8.': 'يجب أن يكون الملف بصيغة JSON ومحفوظًا بترميز UTF-8.',
  'There is no setting called {0}.': 'لا يوجد إعداد باسم {0}.',
  'It should be an object in braces.': 'يجب أن يكون الملف كائنًا بين قوسين معقوفين.',
  'name should be a text.': 'يجب أن تكون قيمة name نصًا.',
  'name is not a name. {0}': 'قيمة name ليست اسمًا. {0}',
  'language should be one of {0}.': 'يجب أن تكون قيمة language واحدة من: {0}.',
  'Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.':
    'يتوقف Chalkboard من تلقاء نفسه مرة بعد مرة. شغّله من جديد؛ وإن استمر ذلك فأعد تشغيل الحاسوب.',
  'Chalkboard stopped while it opened {0}. Open the file again.': 'توقف Chalkboard أثناء فتح {0}. افتح الملف من جديد.',
  '{0}': '{0}',
}
