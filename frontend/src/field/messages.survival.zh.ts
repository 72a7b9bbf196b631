/** What protects work on the phone: PIN, storage, unsent work, the way out in an emergency. */
const zh = {
  'pin.title': '本机 PIN',
  'pin.set.why': '本机上的任务、记录和照片会加密保存。请设一个 PIN，每次重新打开时输入。',
  'pin.set.do': '设置并进入',
  'pin.ask.why': '本机内容已加密。输入 PIN 打开，不需要网络。',
  'pin.ask.do': '打开',
  'pin.forgot.why': '用密码重新登录（需要网络），再设一个新 PIN。未发送的记录都还在。',
  'pin.forgot.do': '重设 PIN',
  'pin.forgot': '忘记 PIN',
  'pin.pin': 'PIN',
  'pin.new': '新 PIN',
  'pin.again': '再输一次',
  'pin.rule': '6 至 12 位数字，不能全部相同。',
  'pin.differ': '两次输入不一样。',
  'pin.wrong': 'PIN 不对。',
  'pin.wait': '输错多次，请等 {seconds} 秒再试。',
  'pin.other': '换人登录（本机记录保留）',
  'save.full': '手机存储已满，这一步没有保存。请清理手机空间（照片、视频、其他应用）后再做一次。',
  'outbox.state.lost': '这台手机已报失，本机内容已清除。',
  'outbox.state.outdated': '应用版本过旧，服务器不再接收。记录都在本机，请更新应用后继续发送。',
}
export default zh
