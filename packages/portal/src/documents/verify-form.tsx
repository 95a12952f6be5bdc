import { Button } from '@yichuang/ui/form/button.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { go, page, show } from '#page.ts';

/** 真伪核验的入口: the code that is printed below the two-dimensional code of a paper. */
export const verifyFormPage = page<null>({
  path: '/verify',
  siteMap: async () => ['/verify'],
  load: async ({ query }) => {
    const code = (query.code ?? '').replace(/\s/g, '');
    return code === '' ? show(null) : go(`/v/${encodeURIComponent(code)}`);
  },
  title: (_data, language) => WORDS[language].title,
  view: (_data, { language }) => (
    <div className="verify">
      <h1>{WORDS[language].title}</h1>
      <p>{WORDS[language].intro}</p>
      <VerifyForm code="" language={language} />
      <p className="verify-act">
        <a href="/licences/check">{WORDS[language].licence}</a>
      </p>
    </div>
  ),
});

/** Asks for a code; a plain GET form, so that the address of the answer can be passed on. */
export function VerifyForm({ code, language }: { code: string; language: Language }) {
  const words = WORDS[language];
  return (
    <form className="sheet" action="/verify" method="get" noValidate>
      <TextField
        name="code"
        label={words.code}
        hint={words.hint}
        language={language}
        value={code}
        width="medium"
      />
      <p className="verify-act">
        <Button>{words.verify}</Button>
      </p>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '文书真伪核验',
    intro:
      '手里有本中心的受理通知书、决定书或其他文书？扫文书上的二维码，或者在这里输入核验码，看它是不是我们发的、有没有作废。',
    code: '核验码',
    hint: '印在二维码下面，大小写都可以，中间的空格和横线可以不写',
    verify: '核验这份文书',
    licence: '要看一本证照现在是否有效，用证照核验',
  },
  en: {
    title: 'Verify a paper',
    intro:
      'Do you hold a notice or a decision of this centre? Scan the code printed on it, or type the verification code here, to see whether we issued it and whether it still stands.',
    code: 'Verification code',
    hint: 'Printed below the two-dimensional code. Capitals, spaces and hyphens do not matter',
    verify: 'Verify this paper',
    licence: 'To see whether a licence is good now, check the licence',
  },
});
