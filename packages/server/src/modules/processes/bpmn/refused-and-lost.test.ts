import { describe, expect, test } from 'vitest';
import { MOST_BYTES } from './check-text.ts';
import { ENDS, fileOf, flows, orderOf, readText, tasks, told } from './drawing.testing.ts';
import { readBpmn } from './read-bpmn.ts';

const LINE = ENDS + tasks('a', 'b');
const ALONG = flows('s>a', 'a>b', 'b>e');
const SOUND = LINE + ALONG;

describe('refused unread', () => {
  const sound = fileOf(SOUND);
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`).join('')}]>`;

  test.each([
    ['a document type', sound.replace('<definitions', '<!DOCTYPE definitions>$&'), /document type/],
    ['a billion laughs', sound.replace('<definitions', `${laughs}$&`).replace('开办', '&lol9;'), /entities/],
    ['an inclusion', sound.replace('<process', '<xi:include href="file:///etc/passwd"/>$&'), /other files/],
    [
      'an imported schema',
      sound.replace(
        '<process',
        '<import importType="http://www.w3.org/2001/XMLSchema" location="http://example.org/a.xsd" namespace="x"/>$&',
      ),
      /other files/,
    ],
    [
      'a style sheet',
      sound.replace('<definitions', '<?xml-stylesheet href="http://example.org/a.xsl"?>$&'),
      /other files/,
    ],
    ['a script task', fileOf(`${LINE}<scriptTask id="x"/>${ALONG}`), /scripts/],
    ['a script of another tool', fileOf(`${LINE}<camunda:script>x</camunda:script>${ALONG}`), /scripts/],
    [
      'a condition in a programming language',
      fileOf(
        LINE +
          ALONG.replace(
            /(targetRef="b")\/>/,
            '$1><conditionExpression language="javascript">a()</conditionExpression></sequenceFlow>',
          ),
      ),
      /programming language/,
    ],
    ['too many bytes', `${sound}<!--${'x'.repeat(MOST_BYTES)}-->`, /at most 500 kB/],
    ['too many tags', fileOf('<task/>'.repeat(25_000)), /more than 8000 tags/],
    ['another declared encoding', sound.replace('UTF-8', 'GB18030'), /not UTF-8/],
    ['too deep', fileOf('<subProcess>'.repeat(60) + '</subProcess>'.repeat(60)), /more than 50 levels/],
    ['cut off between tags', sound.slice(0, sound.lastIndexOf('<')), /not a readable BPMN 2.0 file/],
    ['cut off inside a tag', sound.slice(0, sound.length - 30), /line 3 is no well-formed XML/],
    ['no XML', 'hello', /not a readable BPMN 2.0 file/],
    ['nothing', '', /not a readable BPMN 2.0 file/],
    ['another document', '<html><body/></html>', /not a readable BPMN 2.0 file/],
    ['no process', fileOf(''), /no process with steps/],
  ])('%s', async (_what, text, reason) => {
    const { procedure, refused } = await readText(text);
    expect(procedure).toBeNull();
    expect(refused).toEqual([
      {
        elementId: null,
        name: null,
        why: expect.stringMatching(/\p{Script=Han}/u),
        whyEn: expect.stringMatching(reason),
      },
    ]);
  });

  test.each([
    ['GB18030 bytes', Uint8Array.from([0x3c, 0x61, 0x3e, 0xbf, 0xaa, 0xb0, 0xec])],
    ['UTF-16', new Uint8Array(Buffer.from(sound, 'utf16le'))],
  ])('%s', async (_what, bytes) => {
    expect(told((await readBpmn(bytes)).refused)).toEqual(['file: the file is not UTF-8; allowed: UTF-8.']);
  });

  test('a byte order mark is no fault', async () => {
    expect((await readText(`\uFEFF${sound}`)).procedure?.steps).toHaveLength(2);
  });

  test.each([
    ['100,000 nested elements', '<subProcess>'.repeat(100_000)],
    ['as many as are allowed, each with the same id', '<task id="x"/>'.repeat(7_900)],
    ['as many attributes as are allowed, none known', `<task ${'a="" '.repeat(15_000)}/>`],
    ['many quotes', `<a ${'"'.repeat(100_000)}`],
    ['many spaces', `<a${' '.repeat(400_000)}b`],
    ['many unclosed tags', '<conditionExpression language '.repeat(10_000)],
    ['many gateways', `${ENDS}${'<inclusiveGateway/>'.repeat(1_400)}`],
    ['ladders of decisions', ladder(600)],
    ['many conditional ways that meet', fan(1_400)],
  ])(
    '%s: an answer in bounded time',
    async (_what, inside) => {
      const began = performance.now();
      await readText(fileOf(inside));
      expect(performance.now() - began).toBeLessThan(45_000);
    },
    90_000,
  );
});

/** Gateway after gateway, each with a way around the next. */
function ladder(count: number): string {
  const ids = Array.from({ length: count }, (_, at) => `g${at}`);
  const arrows = ids.flatMap((id, at) =>
    [1, 2].flatMap((far) => (ids[at + far] ? [`${id}>${ids[at + far]}:w${at}`] : [])),
  );
  return ENDS + ids.map((id) => `<inclusiveGateway id="${id}"/>`).join('') + flows('s>g0', ...arrows);
}

function fan(count: number): string {
  const ids = Array.from({ length: count }, (_, at) => `t${at}`);
  return `${ENDS}<inclusiveGateway id="x"/><inclusiveGateway id="y"/>${tasks(...ids)}${flows('s>x', ...ids.flatMap((id) => [`x>${id}:w`, `${id}>y`]), 'y>e')}`;
}

describe('refused after reading, with the element named', () => {
  test.each([
    ['<callActivity id="x"/>', 'x: call activity: cannot be said as a step with prerequisites.'],
    ['<receiveTask id="x"/>', 'x: receive task: cannot be said as a step with prerequisites.'],
    ['<businessRuleTask id="x"/>', 'x: business rule task: cannot be said as a step with prerequisites.'],
    ['<eventBasedGateway id="x"/>', 'x: event-based gateway: cannot be said as a step with prerequisites.'],
    ['<complexGateway id="x"/>', 'x: complex gateway: cannot be said as a step with prerequisites.'],
    ['<transaction id="x"/>', 'x: transaction: cannot be said as a step with prerequisites.'],
    ['<adHocSubProcess id="x"/>', 'x: ad-hoc sub-process: cannot be said as a step with prerequisites.'],
  ])('%s', async (element, line) => {
    const { procedure, refused } = await readText(fileOf(LINE + element + flows('s>a', 'a>x', 'x>b', 'b>e')));
    expect(told(refused)).toEqual([line]);
    expect(orderOf({ procedure, refused, lost: [], faults: [] })).toEqual({ a: '', b: 'a' });
  });

  test('steps that wait for one another', async () => {
    const { procedure, refused } = await readText(
      fileOf(`${LINE}<exclusiveGateway id="x"/>${flows('s>a', 'a>b', 'b>x', 'x>a:退回', 'x>e:同意')}`),
    );
    expect(procedure).toBeNull();
    expect(refused).toEqual([
      {
        elementId: 'a',
        name: 'A',
        why: '环节互相等待；退回补正由办件本身办理，不画成循环：A → B → x → A。',
        whyEn: expect.stringContaining('A → B → x → A.'),
      },
    ]);
  });

  test('automatic elements in a circle', async () => {
    const nodes = '<serviceTask id="m" name="自动核验"/><exclusiveGateway id="x"/>';
    const { procedure, refused } = await readText(
      fileOf(LINE + nodes + flows('s>a', 'a>m', 'm>x', 'x>m:不符', 'x>b:相符', 'b>e')),
    );
    expect(procedure).toBeNull();
    expect(told(refused)).toEqual([
      'm: automatic elements in a circle would run for ever: 自动核验 → x → 自动核验.',
    ]);
  });

  test('a step that no way leads to', async () => {
    const { procedure, refused } = await readText(fileOf(SOUND + tasks('c') + flows('c>b')));
    expect(told(refused)).toEqual(['c: no way from the start leads here; it would never be handled.']);
    expect(procedure?.steps.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('a gateway that waits for ways of which one is taken', async () => {
    const gateways = '<exclusiveGateway id="x"/><parallelGateway id="y"/>';
    const { refused } = await readText(
      fileOf(LINE + gateways + flows('s>x', 'x>a:甲', 'x>b:乙', 'a>y', 'b>y', 'y>e')),
    );
    expect(told(refused)).toEqual(['y: it waits for ways of which only one is ever taken.']);
  });

  test('ways of different decisions that cross', async () => {
    const gateways = ['v', 'w', 'y'].map((id) => `<exclusiveGateway id="${id}"/>`).join('');
    const { refused } = await readText(
      fileOf(
        `${LINE}${tasks('c')}<parallelGateway id="p"/>${gateways}${flows('s>p', 'p>v', 'p>w', 'v>a:甲', 'v>e:乙', 'w>b:丙', 'w>e:丁', 'a>y', 'b>y', 'y>c', 'c>e')}`,
      ),
    );
    expect(told(refused)[0]).toBe(
      'y: ways of different decisions cross here; prerequisites cannot say that.',
    );
  });

  test('an id that two elements have', async () => {
    const { refused } = await readText(fileOf(SOUND + tasks('a')));
    expect(told(refused)).toEqual(['a: two elements have this id.']);
  });

  test('two processes, a flow that leads nowhere, an id that is too long', async () => {
    const two = fileOf(SOUND).replace(
      '</definitions>',
      '<process id="q"><task id="z"/></process></definitions>',
    );
    expect(told((await readText(two)).refused)).toEqual(['q: allowed: one process in a file.']);
    const nowhere = '<sequenceFlow id="f" sourceRef="a" targetRef="gone"/>';
    expect(told((await readText(fileOf(SOUND + nowhere))).refused)).toEqual([
      'f: the flow begins or ends outside its process.',
    ]);
    const long = 'x'.repeat(41);
    const { refused } = await readText(fileOf(ENDS + tasks(long) + flows(`s>${long}`, `${long}>e`)));
    expect(told(refused)).toEqual([`${long}: its id has more than 40 characters.`]);
  });
});

describe('lost, and told', () => {
  const message = '<messageEventDefinition/>';
  test.each([
    [
      'a message',
      `<intermediateCatchEvent id="x">${message}</intermediateCatchEvent>`,
      'x: message event is not kept; the flow passes without it.',
    ],
    [
      'a signal',
      '<intermediateThrowEvent id="x"><signalEventDefinition/></intermediateThrowEvent>',
      'x: signal event is not kept; the flow passes without it.',
    ],
  ])('%s on the way', async (_what, event, line) => {
    const reading = await readText(fileOf(LINE + event + flows('s>a', 'a>x', 'x>b', 'b>e')));
    expect(told(reading.lost)).toContain(line);
    expect(orderOf(reading)).toEqual({ a: '', b: 'a' });
    expect(reading.refused).toEqual([]);
  });

  test.each([
    ['a data object', '<dataObject id="x"/>', 'x: data objects are not kept.'],
    ['a data store', '<dataStoreReference id="x"/>', 'x: data objects are not kept.'],
    [
      'an annotation',
      '<textAnnotation id="x"><text>注</text></textAnnotation>',
      'x: annotations, groups and associations are not kept.',
    ],
    ['a compensation', '<userTask id="x" isForCompensation="true"/>', 'x: compensation is not kept.'],
    [
      'a boundary message',
      `<boundaryEvent id="x" attachedToRef="a">${message}</boundaryEvent>`,
      'x: the boundary message event and what follows it are not kept.',
    ],
    [
      'data of another tool',
      '<extensionElements><camunda:properties/></extensionElements>',
      'file: data of other tools is not kept: camunda:properties.',
    ],
    ['something unknown', '<surprise/>', expect.stringMatching(/^file: not understood: .*surprise/)],
  ])('%s', async (_what, element, line) => {
    const inside = element.startsWith('<extension') ? element + SOUND : SOUND + element;
    const reading = await readText(fileOf(inside));
    expect(told(reading.lost)).toContainEqual(line);
    expect(orderOf(reading)).toEqual({ a: '', b: 'a' });
    expect(reading.refused).toEqual([]);
  });

  test.each([
    ['<multiInstanceLoopCharacteristics/>', 'x: the loop marker is not kept; it is handled once.'],
    ['<standardLoopCharacteristics/>', 'x: the loop marker is not kept; it is handled once.'],
    ['<potentialOwner/>', 'x: its performers are not kept; powers decide who acts.'],
    [
      '<ioSpecification><inputSet/><outputSet/></ioSpecification>',
      'x: its data input and output are not kept.',
    ],
  ])('%s inside a task', async (inside, line) => {
    const { lost } = await readText(
      fileOf(`${ENDS}<userTask id="x">${inside}</userTask>${flows('s>x', 'x>e')}`),
    );
    expect(told(lost)).toContain(line);
  });

  test('pools without a process, and messages between pools', async () => {
    const collaboration =
      '<collaboration id="c"><participant id="p1" name="中心" processRef="process"/><participant id="p2" name="申请人"/><messageFlow id="m" sourceRef="p2" targetRef="a"/></collaboration>';
    const { lost, procedure } = await readText(fileOf(SOUND, collaboration));
    expect(told(lost)).toEqual(
      expect.arrayContaining(['p2: a pool without a process is not kept.', 'm: message flows are not kept.']),
    );
    expect(procedure?.steps).toHaveLength(2);
  });

  test('a long list has an end', async () => {
    const data = Array.from({ length: 300 }, (_, at) => `<dataObject id="x${at}"/>`).join('');
    const { lost } = await readText(fileOf(SOUND + data));
    expect(lost).toHaveLength(201);
    expect(lost.at(-1)?.whyEn).toBe('and 102 more.');
  });
});
