import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { type DeskItem, readDeskItem } from '@yichuang/contract/queueing.ts';
import { takeBatch } from '@yichuang/contract/queueing-batch.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import type { SimpleField } from '@yichuang/ui/form/form-schema.ts';
import { textOf, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import { documentsOf } from '#queueing/desk-check.ts';
import type { RowsField } from '#queueing/use-rows.ts';
import { type Answer, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { typedFrom } from '#wire/kept-forms.ts';

export type Taken = ReplyOf<typeof takeBatch>;

/** The item of the address; or why it cannot be taken. */
export async function readBatchItem(
  asked: Asked,
): Promise<{ readonly item: DeskItem | null; readonly problem: Problem | null }> {
  const code = new URL(asked.request.url).searchParams.get('item')?.trim().toUpperCase() ?? '';
  if (code === '') return { item: null, problem: null };
  try {
    return { item: await read(asked, readDeskItem, { params: { code } }), problem: null };
  } catch (error) {
    if (error instanceof ProblemError) return { item: null, problem: error.problem };
    throw error;
  }
}

/** One line a person; the title of a column is what a heading of the pasted sheet is told by. */
export function peopleField(
  titles: Readonly<Record<'people' | 'name' | 'idNumber' | 'phone', string>>,
): RowsField {
  const column = (name: 'name' | 'idNumber' | 'phone'): SimpleField => ({
    ...{ name, title: titles[name], hint: null, required: true, maxLength: null },
    kind: 'text',
    textKind: 'plain',
  });
  const columns = [column('name'), column('idNumber'), column('phone')];
  const title = titles.people;
  return { name: 'people', title, hint: null, required: true, kind: 'rows', least: 1, most: 30, columns };
}

export async function actOnBatch(asked: Asked): Promise<Answer<Taken>> {
  const form = await asked.request.formData();
  const posted = typedFrom(form);
  const text = (name: string) => textOf(posted[name]).trim();
  const field = peopleField({ people: '', name: '', idNumber: '', phone: '' });
  const { people = [] } = valuesFromFields([field], posted);
  const body = {
    itemCode: text('itemCode'),
    itemVersion: Number(text('itemVersion')),
    act: text('act') === 'accept' ? ('accept' as const) : ('receive' as const),
    agent: { name: text('agent.name'), idNumber: text('agent.idNumber') },
    documents: [...documentsOf(posted)],
    rows: (people as readonly Readonly<Record<string, unknown>>[]).map((row) => ({
      name: textOf(row.name),
      idNumber: textOf(row.idNumber),
      phone: textOf(row.phone),
    })),
  };
  return write(asked, { route: takeBatch, input: { body }, key: text('key'), typed: form });
}
