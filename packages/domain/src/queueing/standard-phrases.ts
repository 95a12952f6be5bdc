import type { Phrase } from '#queueing/phrase.ts';

/**
 * 通用常用语: the usual defects and notes, so that no centre begins with an empty list. What is missing is said with what
 * would cure it: the notice is given once and in full (Administrative Licensing Law art. 32(1)4).
 */
export const STANDARD_PHRASES: readonly Phrase[] = [
  ['wqz', '未签字，请申请人本人在签名处签字。'],
  ['wgz', '未加盖公章，请加盖申请单位公章。'],
  ['fyjgz', '复印件未注明“与原件一致”并加盖公章，请补注并加盖公章。'],
  ['yjhd', '未提供原件核对，请携带原件到窗口核验。'],
  ['sfzgq', '身份证已过有效期，请提交有效期内的身份证。'],
  ['sfzfm', '身份证复印件缺少国徽面，请提交正反两面复印件。'],
  ['sqbx', '授权委托书缺少委托事项或者权限，请写明委托事项、权限和期限。'],
  ['wts', '由他人代办但未提交授权委托书，请补交委托书及代办人身份证复印件。'],
  ['wtgq', '授权委托书已过委托期限，请重新出具。'],
  ['bqx', '材料不齐，缺少【材料名称】，请补交。'],
  ['bqc', '填写不清晰，【栏目】无法辨认，请重新填写。'],
  ['wtx', '申请表【栏目】未填写，请补填。'],
  ['tgxg', '申请表涂改处未经申请人签章确认，请重新填写或者在涂改处签章。'],
  ['byz', '申请表与【材料名称】的【内容】不一致，请核对后更正。'],
  ['dzbyz', '地址与产权证明记载不一致，请核对后更正或者提交地址变更证明。'],
  ['cqzm', '未提交经营场所产权证明或者租赁合同，请补交。'],
  ['zlht', '租赁合同已到期或者剩余租期不足，请提交有效期内的租赁合同。'],
  ['zmgq', '证明出具时间已超过有效期，请提交新出具的证明。'],
  ['zzgq', '【证照名称】已过有效期，请先办理延续后再申请。'],
  ['fsbf', '份数不足，需【份数】份，请补足。'],
  ['gsbf', '格式不符合要求，请使用规定的示范文本。'],
  ['dzfm', '电子文件不清晰，请重新扫描上传（不低于 200 dpi）。'],
  ['bsbm', '不属于本窗口受理范围，请向【部门】申请。'],
  ['bsxk', '所申请事项依法不需要取得行政许可。'],
  ['fhtj', '申请材料齐全，符合法定形式，准予受理。'],
  ['xchy', '需要现场核查，核查时间由【部门】提前一个工作日通知。'],
  ['yjfj', '已告知申请人领取方式和时间，请凭受理通知书和有效证件领取。'],
].map(([abbreviation = '', words = '']) => ({
  key: abbreviation,
  origin: 'standard',
  abbreviation,
  words,
  itemCode: null,
  documentId: null,
  uses: 0,
}));
