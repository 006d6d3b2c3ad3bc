import type { Phrases } from './peer-sentences.ts'

/** What the peer says, by its English. */
export const zhPeer: Phrases = {
  'The disk is full or cannot be written, so this is not saved. Free some space and try again.':
    '磁盘已满或无法写入，因此没有保存。请腾出空间后重试。',
  'A picture has at most {0} MB. Make it smaller first.': '图片最多 {0} MB。请先缩小。',
  'That room is not open here. Join it first.': '这个房间没有在这里打开。请先加入。',
  'Everything is being saved again.': '一切又能保存了。',
  'This computer is on a network again.': '这台电脑又连上网络了。',
  'This computer is on no network. You can draw; others see it once you are connected.':
    '这台电脑没有连接网络。你可以继续画，连接后其他人就能看到。',
  'The disk is full or cannot be written.': '磁盘已满或无法写入。',
  'Saving failed.': '保存失败。',
  '{0} What you see is kept for now but not saved. Free some space; Chalkboard keeps trying.':
    '{0}你看到的内容暂时还在，但没有保存。请腾出空间，Chalkboard 会继续尝试。',
  'That room is not kept on this computer. Join it first.': '这个房间没有保存在这台电脑上。请先加入。',
  'That is too much to change at once. Choose fewer things, and do it in several steps.':
    '一次更改的内容太多。请少选一些，分几次进行。',
  'There is nothing of yours to undo.': '没有你可以撤销的操作。',
  'There is nothing of yours to redo.': '没有你可以重做的操作。',
  'There is no line {0} in this room.': '这个房间里没有线条 {0}。',
  'That is an address of this computer. Type one that the other computer shows.':
    '这是本机的地址。请输入另一台电脑显示的地址。',
  'Nobody answers at {0}. Check the address, and that the other computer runs Chalkboard on the same network.':
    '{0} 没有应答。请检查地址，并确认另一台电脑在同一网络中运行 Chalkboard。',
  '“{0}” is not an address. It should look like /ip4/192.168.1.20/tcp/4001, as the other computer shows it.':
    '“{0}”不是地址。地址应像另一台电脑显示的那样，例如 /ip4/192.168.1.20/tcp/4001。',
  "{0} should hold this computer's key, but does not. Put a copy of it back, or move it away to start as someone new; your rooms stay.":
    '{0} 应该存有这台电脑的密钥，但里面没有。请把副本放回去，或移走此文件以新用户身份开始；你的房间会保留。',
  'The key that says who you are was missing from {0}, so the others now see you as someone new. Your rooms are still here, but those you made are no longer yours, and you cannot undo what you drew before. If you have a copy of {1}, end Chalkboard, put the copy there, and start again.':
    '{0} 中没有表明你身份的密钥，因此其他人现在会把你看作新来的人。你的房间还在，但你创建的房间不再属于你，以前画的内容也无法撤销。如果你有 {1} 的副本，请关闭 Chalkboard，把副本放到那里，再重新启动。',
  'Pictures of “{0}” did not fit: {1}. A room holds at most {2} MB of them. The file still has all, so keep it.':
    '“{0}”中有图片放不下：{1} 张。一个房间最多容纳 {2} MB 图片。文件中仍有全部图片，请保留该文件。',
  'The key of “{0}” was lost with a part of this disk, so you draw there alone. Leave the room and join it again with its PIN: what you drew is kept.':
    '“{0}”的密钥随这个磁盘的一部分丢失了，因此你在那里是独自画画。请离开房间，再用 PIN 码重新加入：你画的内容会保留。',
  'Some of what you drew could not be read from this disk ({0}).': '你画的部分内容无法从这个磁盘读取（{0}）。',
  'Some of what {0} drew could not be read from this disk ({1}).': '{0} 画的部分内容无法从这个磁盘读取（{1}）。',
  'It comes back from the others when they are connected.': '其他人连接后，这些内容会恢复。',
  '{0} {1}': '{0}{1}',
  '{0} {1} {2}': '{0}{1}{2}',
  'It was set aside in {0}.': '它已另存到 {0}。',
  'entry {0}': '第 {0} 条',
  'entries {0} to {1}': '第 {0} 至 {1} 条',
  'There is no page {0} in this room.': '这个房间里没有页面 {0}。',
  'This room holds {0} lines already. Erase some, or start another room.':
    '这个房间里已有 {0} 条线。请擦掉一些，或新建一个房间。',
  '{0} of the rooms on this computer could not be read. Join them again when others have them: what you drew there is still here.':
    '这台电脑上有 {0} 个房间无法读取。等其他人打开这些房间时请重新加入：你在那里画的内容还在。',
  'Chalkboard may not write to {0}. Choose another folder, or change who may write there.':
    'Chalkboard 没有权限写入 {0}。请选择其他文件夹，或更改写入权限。',
  "{0} can't be a folder, because a file is in its place. Choose another folder.":
    '{0} 不能作为文件夹，因为那里已有一个文件。请选择其他文件夹。',
  "The disk is full, so Chalkboard can't keep anything in {0}. Make some room and start it again.":
    '磁盘已满，Chalkboard 无法在 {0} 中保存内容。请腾出空间后重新启动。',
  "Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another.":
    'Chalkboard 无法使用指定的地址：它已被占用，或不属于这台电脑。请换一个。',
  'Chalkboard could not start: {0}': 'Chalkboard 无法启动：{0}',
  'Something went wrong inside Chalkboard. Please try again; if it happens again, restart Chalkboard. Its log says more.':
    'Chalkboard 内部出错了。请重试；如果再次出现，请重新启动 Chalkboard。日志中有更多信息。',
  'Too many requests came at once, so this one was not done. Wait a moment and send it again.':
    '同时收到的请求太多，因此这个请求没有执行。请稍等片刻再试。',
  'That is no picture: it should be a PNG, JPEG or WebP.': '这不是图片：应为 PNG、JPEG 或 WebP。',
  'A picture has at most {0} pixels a side. Make it smaller first.': '图片每边最多 {0} 像素。请先缩小。',
  '{0} is not a file. Choose one.': '{0} 不是文件。请选择一个文件。',
  '{0} is a folder. Choose another name.': '{0} 是文件夹。请换一个名称。',
  '{0} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.':
    '{0} 已经存在，而且不是 Chalkboard 保存的，因此没有改动。请换一个名称。',
  'There is no folder {0}. Choose one that is there.': '没有文件夹 {0}。请选择一个已有的文件夹。',
  'The disk of {0} is full. Free some space, or save to another place.':
    '{0} 所在的磁盘已满。请腾出空间，或保存到其他位置。',
  '{0} cannot be written. Save to another place.': '无法写入 {0}。请保存到其他位置。',
  'That name is too long for a file. Choose a shorter one.': '这个名称对文件来说太长。请换一个短一些的。',
  '{0} could not be saved ({1}). Save to another place.': '无法保存 {0}（{1}）。请保存到其他位置。',
  'There is no file {0}. Check its name and its folder.': '没有文件 {0}。请检查名称和所在文件夹。',
  '{0} cannot be read: this account may not. Ask whoever it belongs to.':
    '无法读取 {0}：此账户没有权限。请询问文件的主人。',
  '{0} could not be read ({1}). Try again, or another copy.': '无法读取 {0}（{1}）。请重试，或换一份副本。',
  'Other files are still being saved or opened. Try again when they are done.':
    '其他文件还在保存或打开。请等完成后再试。',
  'Too many large files are being saved or opened. Try again in a moment.': '正在保存或打开的大文件太多。请稍后再试。',
  'This file was given up meanwhile. Begin again.': '这个文件在此期间已被放弃。请重新开始。',
  "A room's file has at most {0} MB. This is larger.": '房间文件最多 {0} MB，这个文件更大。',
  'it does not say which room it holds': '它没有说明是哪个房间',
  'what it says of its room is not what the owner of the room signed': '它对房间的说明与房间主人签名的不符',
  'it names an author by what is no name': '其中有一个作者的名字无效',
  'it names an author that is none': '其中有一个不可能存在的作者',
  'it holds keys, though its room has no PIN': '它含有密钥，但房间没有 PIN 码',
  'the keys of its room are not there or not right': '房间的密钥缺失或不正确',
  'after picture {0}': '在第 {0} 张图片之后',
  'in picture {0}': '在第 {0} 张图片中',
  'a picture of {0} bytes cannot be': '不可能有 {0} 字节的图片',
  'a picture comes twice': '有一张图片出现了两次',
  'it holds too many pictures': '它含有的图片太多',
  'a piece of a picture does not fit its size': '图片的一部分与其大小不符',
  'a picture is not the one that was saved': '有一张图片与保存时不同',
  'a picture is not complete': '有一张图片不完整',
  'what stands for a picture is none that a board can show': '有一张图片无法在白板上显示',
  'Nothing of it was opened. Copy it again from where it was saved, or ask for another copy.':
    '没有打开其中任何内容。请从保存的位置重新复制，或另要一份副本。',
  'This file': '这个文件',
  '{0} is larger than {1} MB, more than a Chalkboard file may have. Choose another.':
    '{0} 超过 {1} MB，大于 Chalkboard 文件的上限。请选择其他文件。',
  'This file is empty. {0}': '这个文件是空的。{0}',
  'This is not a Chalkboard file. Choose one that was saved by Chalkboard.':
    '这不是 Chalkboard 文件。请选择由 Chalkboard 保存的文件。',
  'This file was made by a newer Chalkboard. Install that version to open it.':
    '这个文件由更新版本的 Chalkboard 创建。请安装该版本再打开。',
  'the version of its format makes no sense': '格式版本无效',
  'its checksum does not fit what it holds': '校验和与内容不符',
  'something follows after its end': '文件末尾之后还有内容',
  'a piece of the drawing cannot be read': '有一部分绘画无法读取',
  'a piece of {0} bytes cannot be': '不可能有 {0} 字节的部分',
  'it holds {0} entries, not {1} as it says at its beginning': '它含有 {0} 条记录，而不是开头所说的 {1} 条',
  'a piece makes no sense': '有一部分内容无效',
  'This file is damaged or was altered at byte {0}, {1}: {2}. {3}':
    '这个文件已损坏或被改动，位于第 {0} 字节，{1}：{2}。{3}',
  'This file is cut short: it ends at byte {0}, {1}. {2}': '这个文件不完整：在第 {0} 字节处结束，{1}。{2}',
  '“{0}” holds more than a file may, {1} MB with its pictures. Have another computer join the room: it keeps a copy too.':
    '“{0}”的内容连同图片超过了文件的上限 {1} MB。请让另一台电脑加入房间：它也会保存一份副本。',
  'at its beginning': '在文件开头',
  'what stands as entry {0} by {1}': '{1} 的第 {0} 条记录',
  'what stands as entries {0} to {1} by {2}': '{2} 的第 {0} 至 {1} 条记录',
  '{0} comes where entry {1} should': '{0}出现在第 {1} 条的位置',
  '{0} should come first, since the room is theirs': '{0}应在最前面，因为房间属于这个人',
  'after entry {0} by {1}': '在 {1} 的第 {0} 条记录之后',
  'what stands past entry {0} by {1} lacks its content': '{1} 的第 {0} 条记录之后缺少内容',
  'does not follow on what came before': '与之前的内容不衔接',
  'is not what its author signed': '与作者签名的不符',
  'makes no sense': '无效',
  'is too much or too large': '太多或太大',
  'lacks its content': '缺少内容',
  'is by someone who was not allowed to draw': '来自不允许画的人',
  'This room holds as many pictures as it can. Start another room for more.':
    '这个房间的图片已达上限。请新建一个房间来放更多图片。',
  'Nobody on this network has that room any more. Choose another from the list.':
    '这个网络上已经没有人有这个房间。请从列表中选择其他房间。',
  'Nobody who has “{0}” answers. Try again in a moment.': '拥有“{0}”的人都没有应答。请稍后再试。',
  '{0} has removed you from “{1}”.': '{0} 已将你移出“{1}”。',
  '“{0}” needs a PIN. Join it with the PIN.': '“{0}”需要 PIN 码。请用 PIN 码加入。',
  'That is too much to add at once. Add fewer pages, and do it in several steps.':
    '一次添加的内容太多。请少添加几页，分几次进行。',
  'A room keeps at least one page. Add another before you delete this one.':
    '房间至少要有一页。请先添加一页，再删除这一页。',
  'That page has not been deleted here.': '这一页没有在这里被删除。',
  'There is no such page in this room. It may have been deleted.': '这个房间里没有这一页，它可能已被删除。',
  'This room has {0} pages already, and can have {1}. Delete some first.':
    '这个房间已有 {0} 页，最多 {1} 页。请先删除一些。',
  '{0} lets you watch here, not draw.': '{0} 只让你在这里观看，不能画。',
  '{0} has removed you from this room.': '{0} 已将你移出这个房间。',
  'Only {0}, who made this room, can say who may draw.': '只有创建这个房间的 {0} 可以决定谁能画。',
  'Whoever made a room can always draw in it.': '创建房间的人始终可以在里面画。',
  '“{0}” is being opened already. Try again in a moment.': '“{0}”正在打开。请稍后再试。',
  '“{0}” was closed before all of it was here. Open it again.': '“{0}”在内容到齐之前被关闭了。请重新打开。',
  'You already have a room called “{0}”. Choose another name.': '你已经有一个名为“{0}”的房间。请换一个名称。',
  'That room is not kept on this computer, so there is nothing to remove.':
    '这个房间没有保存在这台电脑上，没有可移除的内容。',
  'This computer keeps {0} rooms already. Remove one you no longer need.':
    '这台电脑已保存 {0} 个房间。请移除一个不再需要的。',
  'The data on this computer is damaged, so this cannot be saved. Start Chalkboard again: what can be read is saved then, and the rest comes back from the others.':
    '这台电脑上的数据已损坏，因此无法保存。请重新启动 Chalkboard：届时会保存能读取的内容，其余的会从其他人那里恢复。',
  'Chalkboard cannot write to its data on this disk, so this is not saved. Allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard 无法在这个磁盘上写入数据，因此没有保存。请允许写入或腾出空间，然后重新启动 Chalkboard。',
  'Chalkboard is already running with the data in {0}. Use its window, or start another with --profile NAME.':
    'Chalkboard 已在使用 {0} 中的数据运行。请使用它的窗口，或用 --profile NAME 另开一个。',
  'This data was written by a newer Chalkboard. Install that version, or start with other data.':
    '这些数据由更新版本的 Chalkboard 写入。请安装该版本，或使用其他数据启动。',
  'The data in {0} is damaged ({1}).': '{0} 中的数据已损坏（{1}）。',
  'The data in {0} cannot be opened ({1}). Check that the folder can be written.':
    '无法打开 {0} 中的数据（{1}）。请检查文件夹是否可写入。',
  'Open your rooms again when others who have them are here: what you drew comes back from the others. A room that nobody else has is gone, unless you saved a copy of it.':
    '等有这些房间的人在线时，请重新打开你的房间：你画的内容会从他们那里恢复。其他人都没有的房间已经丢失，除非你保存过副本。',
  'The file with this computer’s rooms was empty. {0}': '存放这台电脑上房间的文件是空的。{0}',
  'The file with this computer’s rooms, {0}, was missing. {1} If you have a copy of the file, end Chalkboard, put the copy there, and start again.':
    '存放这台电脑上房间的文件 {0} 不见了。{1}如果你有这个文件的副本，请关闭 Chalkboard，把副本放到那里，再重新启动。',
  'The data on this computer was damaged. What could be read is here again, and the rest comes back from the others when they are here. If a room is missing, open it again then; the damaged file was put in {0}.':
    '这台电脑上的数据曾损坏。能读取的内容已恢复，其余的会在其他人在线时恢复。如果那时缺少某个房间，请重新打开它；损坏的文件放在 {0}。',
  'Chalkboard can’t write to {0}, so nothing can be saved. You can look at your rooms; to draw, allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard 无法写入 {0}，因此什么都不能保存。你可以查看房间；要画画，请允许写入或腾出空间，然后重新启动 Chalkboard。',
  '“{0}” needs a PIN. Ask {1} for it.': '“{0}”需要 PIN 码。请向 {1} 索取。',
  'Try again in {0}.': '请在 {0}后重试。',
  'Check it with {0}, and try again.': '请向 {0} 核对后重试。',
  'Too many wrong PINs for “{0}”. {1}': '“{0}”的 PIN 码输错次数太多。{1}',
  'That is not the PIN of “{0}”. {1}': '这不是“{0}”的 PIN 码。{1}',
  'a second': '一秒',
  '{0} seconds': '{0} 秒',
  '{0} minutes': '{0} 分钟',
  'Someone new': '新来的人',
  'Open Chalkboard at the address that it printed when it started.': '请用 Chalkboard 启动时显示的地址打开它。',
  'A name needs at least one character.': '名字至少要有一个字符。',
  'A name has at most {0} characters.': '名字最多有 {0} 个字符。',
  'A name neither begins nor ends with a space.': '名字的开头和结尾不能是空格。',
  'A name holds no control characters, such as line breaks or tabs.': '名字不能含有控制字符，例如换行或制表符。',
  'A name needs at least one character that can be seen.': '名字至少要有一个看得见的字符。',
  'It is missing.': '缺少名字。',
  '--name is not a name. {0}': '--name 不是一个名字。{0}',
  '--profile should be 1 to 64 letters, digits, - and _.': '--profile 应为 1 到 64 个字母、数字、- 和 _。',
  '--data should be a folder.': '--data 应为一个文件夹。',
  '--language should be one of {0}.': '--language 应为以下之一：{0}。',
  'The settings for this computer in {0} are left out. {1}': '{0} 中这台电脑的设置未被采用。{1}',
  'It has more than {0} bytes.': '文件超过 {0} 字节。',
  'It should be JSON, saved as UTF-8.': '文件应为 JSON，并以 UTF-8 保存。',
  'There is no setting called {0}.': '没有名为 {0} 的设置。',
  'It should be an object in braces.': '文件应为花括号中的一个对象。',
  'name should be a text.': 'name 应为一段文字。',
  'name is not a name. {0}': 'name 不是一个名字。{0}',
  'language should be one of {0}.': 'language 应为以下之一：{0}。',
  'Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.':
    'Chalkboard 总是自行停止。请重新启动它；如果还是这样，请重启电脑。',
  'Chalkboard stopped while it opened {0}. Open the file again.': 'Chalkboard 在打开 {0} 时停止了。请重新打开该文件。',
  '{0}': '{0}',
}
