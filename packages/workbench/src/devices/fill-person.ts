/** Who was read: from a card with a name, from a bare number without. */
export type PersonRead = {
  readonly kind: 'person' | 'legalEntity';
  readonly idNumber: string;
  readonly name: string | null;
};

/**
 * Puts who was read into the boxes of the applicant; with the cursor in the agent’s boxes, a person into those.
 *
 * Another number is another person: the name in the box is not theirs.
 *
 * @returns whose boxes were filled; null where there are none
 */
export function fillPerson(
  form: HTMLFormElement | null,
  { kind, idNumber, name }: PersonRead,
  at: Element | null,
): 'applicant' | 'agent' | null {
  if (form === null) return null;
  const isAgent = kind === 'person' && isBoxOfAgent(at) && form.contains(at);
  if (isAgent) {
    if (name !== null) write(boxOf(form, 'agentName'), name);
    // The box of the number is there once the agent has a name.
    queueMicrotask(() => requestAnimationFrame(() => write(boxOf(form, 'agentIdNumber'), idNumber)));
    return 'agent';
  }
  form.querySelector<HTMLInputElement>(`input[name="applicant.kind"][value=${kind}]`)?.click();
  const number = boxOf(form, 'idNumber');
  const isAnother = number !== null && number.value !== '' && number.value !== idNumber;
  write(number, idNumber);
  if (name !== null) write(boxOf(form, 'name'), name);
  else if (isAnother) write(boxOf(form, 'name'), '');
  return 'applicant';
}

const isBoxOfAgent = (at: Element | null): boolean =>
  at instanceof HTMLInputElement && /^applicant\.agent(?:Name|IdNumber)$/.test(at.name);

const boxOf = (form: HTMLFormElement, field: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="applicant.${field}"]`);

function write(box: HTMLInputElement | null, value: string): void {
  if (!box) return;
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
