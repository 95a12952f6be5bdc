import { describe, expect, test } from 'vitest';
import { broken, faultsOf } from '../small-folder.fixture.ts';

describe('one fault is told once, with its place and what is allowed', () => {
  describe('rules of an item', () => {
    const at = 'item-rules.yaml rules[0]';
    test.each([
      broken(
        'item-rules.yaml',
        'code: GSJ-001',
        'code: GSJ-9',
        `${at}.code: "GSJ-9" is no item; allowed: GSJ-001, GSH-001, IMS-001`,
      ),
      broken(
        'item-rules.yaml',
        'deferrable: [GSJ-001-M3]',
        'deferrable: [GSH-001-M1]',
        `${at}.deferrable[0]: "GSH-001-M1" is no material of the item; allowed: GSJ-001-M1, GSJ-001-M2, GSJ-001-M3`,
      ),
      broken(
        'item-rules.yaml',
        'fetchable: [GSJ-001-M2]',
        'fetchable: [GSJ-001-M3]',
        `${at}.fetchable[0]: "GSJ-001-M3" is deferrable as well; allowed: one of the two`,
      ),
      broken(
        'item-rules.yaml',
        'quantity_limit: 5',
        'quantity_limit: 0',
        `${at}.quantity_limit: is 0; allowed: a whole number of at least 1`,
      ),
      broken(
        'item-rules.yaml',
        'basis: 公司法第六条',
        'basis: " "',
        `${at}.other_procedures[0].basis: is blank; allowed: text`,
      ),
      broken(
        'item-rules.yaml',
        'undertaking: true',
        'undertaking: sometimes',
        `${at}.undertaking: is "sometimes"; allowed: true or false`,
      ),
      broken(
        'item-rules.yaml',
        'code: GSJ-001, deferrable: [GSJ-001-M3], fetchable: [GSJ-001-M2]',
        'code: GSH-001, interested_parties: told',
        `${at}.interested_parties: needs a review, which 即办件 does not have; allowed: only for 承诺件, 联办件, 上报件`,
        `${at}.quantity_limit: needs a review, which 即办件 does not have; allowed: only for 承诺件, 联办件, 上报件`,
      ),
    ])('$name', async ({ files, faults }) => {
      expect(await faultsOf(files)).toEqual(faults);
    });
  });

  describe('references and ids', () => {
    test.each([
      broken(
        'windows.yaml',
        'id: W2,',
        'id: W1,',
        'windows.yaml windows[1].id: "W1" is there twice',
        'windows.yaml windows[1].services[0]: GSH-001 does not name W1 in items.yaml; allowed: both or neither',
        'items.yaml items[0].windows[0]: W1 does not name GSJ-001 in windows.yaml; allowed: both or neither',
        'items.yaml items[1].windows[0]: "W2" is no window; allowed: W1, W3',
      ),
      broken(
        'street_items.yaml',
        'code: JD-001',
        'code: GSJ-001',
        'street_items.yaml items[0].code: "GSJ-001" is there in items.yaml as well',
        'community_items.yaml items[0].related_street_item: "JD-001" is no street item; allowed: GSJ-001',
        'notices.yaml notices[0].related_items[1]: "JD-001" is no item; allowed: GSJ-001, GSH-001, IMS-001, SQ-001',
      ),
      broken(
        'items.yaml',
        'department: GSH',
        'department: DSH',
        'items.yaml items[1].department: "DSH" is no department; allowed: GSJ, GSH',
      ),
      broken(
        'channels.yaml',
        'item: GSH-001, name: 税务, department: GSH',
        'item: GSH-001, name: 税务, department: GSJ',
        'channels.yaml channels[0].steps[1].department: differs from GSH-001; allowed: GSH',
      ),
      broken(
        'items.yaml',
        'form_template: F-GSJ-1',
        'form_template: F-GSJ-9',
        'items.yaml items[0].form_template: "F-GSJ-9" is no form; allowed: F-GSJ-1',
        'forms/f-gsj-1.yaml items[0]: GSJ-001 names another form; allowed: items with this form_template',
      ),
      broken(
        'items.yaml',
        'source: 工商局, shared: SM-02',
        'source: 工商局, shared: SM-99',
        'items.yaml items[1].materials[1].shared: "SM-99" is no shared material; allowed: SM-02, SM-07',
      ),
      broken(
        'windows.yaml',
        'services: [IMS-001]',
        'services: [IMS-001, GSJ-001]',
        'windows.yaml windows[2].services[1]: GSJ-001 does not name W3 in items.yaml; allowed: both or neither',
      ),
      broken(
        'windows.yaml',
        'department: null, intermediary: IM-01',
        'department: null, intermediary: null',
        'windows.yaml windows[2].department: allowed: either a department or an intermediary, the other null',
      ),
      broken(
        'windows.yaml',
        'id: W3, number: 3, hall: HALL, area: A',
        'id: W3, number: 3, hall: HALL, area: B',
        'windows.yaml windows[2].area: "B" is no area of HALL; allowed: A',
      ),
      broken(
        'faq.yaml',
        'item: SQ-001',
        'item: SQ-002',
        'faq.yaml faq[0].item: "SQ-002" is no item; allowed: GSJ-001, GSH-001, IMS-001, JD-001, SQ-001',
      ),
      broken(
        'guided_questions.yaml',
        'order: [GSJ-001, GSH-001]',
        'order: [GSJ-001]',
        'guided_questions.yaml events[0].order: leaves out GSH-001; allowed: every item of the event',
      ),
      broken(
        'guided_questions.yaml',
        'when: { vat: true }',
        'when: { vat: 是 }',
        'guided_questions.yaml events[0].rules[0].when.vat: "是" is no answer; allowed: true, false',
      ),
      broken(
        'guided_questions.yaml',
        'materials: [GSJ-001-M2]',
        'materials: [GSJ-001-M9]',
        'guided_questions.yaml events[0].rules[0].then.materials[0]: "GSJ-001-M9" is no material; allowed: GSJ-001-M1, GSJ-001-M2, GSJ-001-M3, GSH-001-M1, GSH-001-M2, GSH-001-M3, IMS-001-M1, JD-001-M1',
      ),
      broken(
        'institutions.yaml',
        'parent: CENTRE\n    address',
        'parent: HALL\n    address',
        'institutions.yaml institutions[1].parent: HALL is above itself; allowed: no circle',
      ),
      broken(
        'institutions.yaml',
        '    street_office: 清河街道办事处\n',
        '',
        'street_items.yaml items[0].decides_department: is null, and institutions.yaml has no street_centre with its street_office; allowed: a department, or such a centre',
      ),
      broken(
        'street_items.yaml',
        'receives_at: [street_centre]',
        'receives_at: [community_centre]',
        'street_items.yaml items[0].receives_at: names no place of institutions.yaml; allowed: types of its centres',
      ),
      broken(
        'institutions.yaml',
        'type: centre, tier: 1, parent: null',
        'type: hall, tier: 1, parent: HALL',
        'institutions.yaml institutions: has 0 of type centre; allowed: exactly one',
        'institutions.yaml institutions[0].parent: CENTRE is above itself; allowed: no circle',
        'institutions.yaml institutions[1].parent: HALL is above itself; allowed: no circle',
      ),
    ])('$name', async ({ files, faults }) => {
      expect(await faultsOf(files)).toEqual(faults);
    });
  });

  describe('rules of the trade', () => {
    test.each([
      broken(
        'items.yaml',
        'promised_limit: { value: 30, unit: minute }',
        'promised_limit: { value: 1, unit: work_day }',
        'items.yaml items[1].promised_limit: 1wd is too long for 即办件; allowed: half a working day',
      ),
      broken(
        'items.yaml',
        'promised_limit: { value: 1.5, unit: work_hour }',
        'promised_limit: { value: 16, unit: work_day }',
        'items.yaml items[0].promised_limit: 16wd is longer than the statutory 15cd; allowed: at most that',
      ),
      broken(
        'items.yaml',
        'standard: 按注册资本, basis: 登记收费通知',
        'standard: 按注册资本, basis: null',
        'items.yaml items[0].fee.basis: is empty although a fee is taken; allowed: the law or notice behind the fee',
      ),
      broken(
        'items.yaml',
        'name: 验资报告',
        'name: 其他材料',
        'items.yaml items[0].materials[2].name: "其他材料" may mean anything; allowed: one document',
      ),
      broken(
        'items.yaml',
        'required: false, when: 租用房屋的',
        'required: false',
        'items.yaml items[0].materials[1].when: is missing; allowed: when a material not always required is needed',
      ),
      broken(
        'items.yaml',
        'id: GSJ-001-M3',
        'id: GSJ-001-M1',
        'items.yaml items[0].materials[2].id: "GSJ-001-M1" is there twice',
        'item-rules.yaml rules[0].deferrable[0]: "GSJ-001-M3" is no material of the item; allowed: GSJ-001-M1, GSJ-001-M2',
      ),
      broken(
        'channels.yaml',
        'prerequisites: []',
        'prerequisites: [EE-02]',
        'channels.yaml channels[0].steps: these steps wait for one another: EE-01 → EE-02 → EE-01',
      ),
      broken(
        'channels.yaml',
        'prerequisites: [EE-01]',
        'prerequisites: [EE-09]',
        'channels.yaml channels[0].steps[1].prerequisites[0]: EE-02 needs EE-09, which is no step',
      ),
      broken(
        'channels.yaml',
        'reference_route: llc',
        'reference_route: jsc',
        'channels.yaml channels[0].reference_route: jsc is none of llc',
      ),
    ])('$name', async ({ files, faults }) => {
      expect(await faultsOf(files)).toEqual(faults);
    });
  });

  describe('forms', () => {
    test.each([
      broken(
        'forms/f-gsj-1.yaml',
        'type: number',
        'type: money',
        'forms/f-gsj-1.yaml schema.properties.capital.type: must be equal to one of the allowed values; allowed: array, boolean, integer, null, number, object, string',
      ),
      broken(
        'forms/f-gsj-1.yaml',
        'minLength: 1',
        'pattern: "("',
        'forms/f-gsj-1.yaml schema.properties.name.pattern: is "("; allowed: a regular expression',
      ),
      broken(
        'forms/f-gsj-1.yaml',
        'fields: [name, capital]',
        'fields: [name, kapital]',
        'forms/f-gsj-1.yaml sections[0].fields[1]: "kapital" is no field; allowed: name, capital',
        'forms/f-gsj-1.yaml schema.properties.capital: is in no section; allowed: each field in one',
      ),
      broken(
        'forms/f-gsj-1.yaml',
        'required: [name]',
        'required: [nom]',
        'forms/f-gsj-1.yaml schema.required[0]: "nom" is no field; allowed: name, capital',
      ),
      broken(
        'forms/f-gsj-1.yaml',
        'type: object',
        '$id: form-1\n  type: object',
        'forms/f-gsj-1.yaml schema.$id: has an $id; allowed: schemas without one',
      ),
    ])('$name', async ({ files, faults }) => {
      expect(await faultsOf(files)).toEqual(faults);
    });
  });
});
