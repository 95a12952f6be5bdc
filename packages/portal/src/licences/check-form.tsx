import { Button } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary, type SummaryLine } from '@yichuang/ui/form/error-summary.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** Why there is no answer: a box is empty, the pair fits no licence, too many tries, or the service is away. */
export type CheckTrouble = 'none' | 'empty' | 'miss' | 'tooMany' | 'away';

type Props = {
  readonly number: string;
  readonly idTail: string;
  readonly trouble: CheckTrouble;
  readonly language: Language;
};

/** Asks for number and holder, or for the printed code. Every miss gets the same words. */
export function CheckForm(props: Props) {
  const { number, idTail, trouble, language } = props;
  const words = WORDS[language];
  const isEmpty = trouble === 'empty';
  return (
    <>
      <ErrorSummary lines={linesOf(props)} language={language} />
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <form className="sheet" method="post" action="/licences/check" noValidate>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          language={language}
          value={number}
          fault={isEmpty && number === '' ? words.numberEmpty : null}
          width="medium"
        />
        <TextField
          name="idTail"
          label={words.idTail}
          hint={words.idTailHint}
          language={language}
          value=""
          fault={isEmpty && idTail === '' ? words.idTailEmpty : null}
          width="short"
        />
        <p className="verify-act">
          <Button>{words.check}</Button>
        </p>
      </form>
      <h2>{words.orCode}</h2>
      <form className="sheet" method="get" action="/licences/check" noValidate>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          language={language}
          value=""
          width="medium"
        />
        <p className="verify-act">
          <Button>{words.checkCode}</Button>
        </p>
      </form>
    </>
  );
}

function linesOf({ number, idTail, trouble, language }: Props): readonly SummaryLine[] {
  const words = WORDS[language];
  switch (trouble) {
    case 'none':
      return [];
    case 'empty':
      return [
        ...(number === '' ? [{ name: 'number', label: words.number, words: words.numberEmpty }] : []),
        ...(idTail === '' ? [{ name: 'idTail', label: words.idTail, words: words.idTailEmpty }] : []),
      ];
    case 'miss':
      return [{ name: 'number', label: '', words: words.miss }];
    case 'tooMany':
      return [{ name: null, label: '', words: words.tooMany }];
    case 'away':
      return [{ name: null, label: '', words: words.away }];
  }
}

const WORDS = bilingual({
  zh: {
    title: '证照核验',
    intro: '看一本证照现在是不是有效。撤销、吊销、注销的证照，决定作出后在这里立即显示无效。',
    number: '证照编号',
    numberHint: '印在证照上，括号和空格怎样写都可以',
    numberEmpty: '请填写证照编号',
    idTail: '持有人证件号码后四位',
    idTailHint: '个人填身份证号码后四位，单位填统一社会信用代码后四位',
    idTailEmpty: '请填写证件号码后四位',
    check: '核验',
    orCode: '或者用证照上的核验码',
    code: '核验码',
    codeHint: '印在二维码下面，大小写都可以，横线可以不写',
    checkCode: '用核验码核验',
    miss: '没有找到这本证照。请核对编号、证件号码后四位或者核验码，再试一次',
    tooMany: '这个编号一小时内试得太多了。请一小时后再试，或到窗口查询',
    away: '核验暂时没有回应，请过几分钟再试',
  },
  en: {
    title: 'Check a licence',
    intro:
      'See whether a licence is good now. One that was revoked, forfeited or cancelled is shown as invalid here from the moment of the decision.',
    number: 'Licence number',
    numberHint: 'Printed on the licence. Brackets and spaces do not matter',
    numberEmpty: 'Licence number: please fill it in',
    idTail: 'Last four signs of the identity number of the holder',
    idTailHint: 'Of the identity card of a person, or of the credit code of an entity',
    idTailEmpty: 'Last four signs: please fill them in',
    check: 'Check',
    orCode: 'Or use the code on the licence',
    code: 'Verification code',
    codeHint: 'Printed below the two-dimensional code. Capitals and hyphens do not matter',
    checkCode: 'Check by code',
    miss: 'No such licence. Please compare the number and the last four signs, or the code, and try again',
    tooMany:
      'This number was tried too often within an hour. Please try again in an hour, or ask at a counter',
    away: 'The service did not answer. Please try again in a few minutes',
  },
});
