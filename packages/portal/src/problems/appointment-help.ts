/** What refusals of appointments mean, in Chinese. */
export const APPOINTMENT_HELP_ZH = {
  'queueing.appointment-full': {
    meaning: '每个时段可约的人数有限，最后一个名额刚被别人约走，或者这个时段已经开始。',
    advice: '请选别的时段；不预约也可以直接到大厅取号办理。',
  },
  'queueing.appointment-limit': {
    meaning: '同一个人同一天同一业务只能约一个，每天预约的个数有限；多次约了不来的，一段时间内不能预约。',
    advice: '请使用已有的预约；不能预约的，可以直接到大厅取号，照样办理。',
  },
  'queueing.appointment-state': {
    meaning: '这个预约已经签到、取消，或者日子已过。',
    advice: '请看预约的最新情况；需要的话重新预约，或者到大厅取号。',
  },
  'queueing.appointment-early': {
    meaning: '预约在时段开始前不久才能签到，免得早来的人占了先约的人的位置。',
    advice: '请稍后再签到；着急的可以取普通号。',
  },
  'queueing.appointment-miss': {
    meaning: '预约码和手机号对不上，预约已经结束，或者这张证件今天没有预约。',
    advice: '请核对预约码，是预约页面上的 8 位数字；没有预约也可以直接取号。',
  },
  'queueing.appointment-elsewhere': {
    meaning: '签到要在预约的那个大厅。',
    advice: '请看预约页面上的大厅和地址；也可以在这里取普通号。',
  },
  'queueing.hall-closed': {
    meaning: '大厅还没有开门、已经关门，或者今天不开放。',
    advice: '请看取号机上写的开放时间；网上可以申请和预约。',
  },
} as const;

/** The same in English. */
export const APPOINTMENT_HELP_EN = {
  'queueing.appointment-full': {
    meaning: 'Each time has few places; the last one was taken just now, or the time has begun.',
    advice: 'Choose another time. Without an appointment you can take a number in the hall as well.',
  },
  'queueing.appointment-limit': {
    meaning:
      'One person has one place for a service a day and few places a day; who did not come several times may not book for a while.',
    advice: 'Use the appointment you have, or take a number in the hall: you are served all the same.',
  },
  'queueing.appointment-state': {
    meaning: 'The appointment was checked in or cancelled, or its day is over.',
    advice: 'Look at how it stands now; make a new one, or take a number in the hall.',
  },
  'queueing.appointment-early': {
    meaning:
      'An appointment is checked in shortly before its time, so that nobody stands before earlier ones.',
    advice: 'Check in a little later; who cannot wait takes an ordinary number.',
  },
  'queueing.appointment-miss': {
    meaning:
      'Code and telephone do not belong together, the appointment has ended, or there is none today for this card.',
    advice: 'Check the eight digits on the page of the appointment. A number can be taken without one.',
  },
  'queueing.appointment-elsewhere': {
    meaning: 'An appointment is checked in in its own hall.',
    advice: 'Look at the hall and address on its page, or take an ordinary number here.',
  },
  'queueing.hall-closed': {
    meaning: 'The hall is not open yet, has closed, or is closed today.',
    advice: 'The machine says when it opens. Online you can apply and make appointments at any hour.',
  },
} as const;
