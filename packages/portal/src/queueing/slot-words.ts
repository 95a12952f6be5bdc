/** Address of the page where a slot is booked. */
export const slotPath = (serviceId: string, on: string, fromMinute: number): string =>
  `/booking/${encodeURIComponent(serviceId)}/${on}?at=${fromMinute}`;

/** Address of the page of an appointment: whoever has it holds the appointment. */
export const minePath = (appointmentId: string): string =>
  `/booking/mine/${encodeURIComponent(appointmentId)}`;
