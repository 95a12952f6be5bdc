import type { AnyPage } from '#page.ts';
import { bookingPage } from './booking.tsx';
import { bookingChangePage } from './booking-change.tsx';
import { bookingDayPage } from './booking-day.tsx';
import { bookingFindPage } from './booking-find.tsx';
import { bookingMinePage } from './booking-mine.tsx';
import { bookingTimesPage } from './booking-times.tsx';

/** 预约, from choosing a service to the page of an appointment. */
export const bookingPages: readonly AnyPage[] = [
  bookingPage,
  bookingTimesPage,
  bookingDayPage,
  bookingFindPage,
  bookingMinePage,
  bookingChangePage,
];
