type Slot = { readonly fromMinute: number; readonly toMinute: number };

/** Minutes since midnight as a clock: 600 → 10:00. */
export const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** 10:00–10:30 */
export const slotWords = ({ fromMinute, toMinute }: Slot): string =>
  `${clockWords(fromMinute)}–${clockWords(toMinute)}`;

/** Address of the page where a slot is booked. */
export const slotPath = (serviceId: string, on: string, fromMinute: number): string =>
  `/booking/${encodeURIComponent(serviceId)}/${on}?at=${fromMinute}`;

/** Address of the page of an appointment: whoever has it holds the appointment. */
export const minePath = (appointmentId: string): string =>
  `/booking/mine/${encodeURIComponent(appointmentId)}`;
