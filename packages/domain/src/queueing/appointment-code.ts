/** 预约码: eight digits, long enough that guessing one at a machine does not pay. */
export const APPOINTMENT_CODE_DIGITS = 8;

/** The code in what somebody typed or a reader read; null: it is none. Full-width digits and spaces are no fault. */
export function parseAppointmentCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** In two groups, as it is read out: 4827 1953. */
export const appointmentCodeText = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
