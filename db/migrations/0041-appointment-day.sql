-- 当日预约: the appointments of a hall on one day, as its managers read them.
-- short lock: some hundreds of appointments a day; rows of past days are few.
create index appointment_of_day on queueing.appointment (centre_id, institution_id, on_day, from_minute);
