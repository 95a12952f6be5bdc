import type { PROBLEM_HELP_ZH, ProblemHelp } from '#problems/problem-help-zh.ts';

/** The English twin; a missing code does not compile. */
export const PROBLEM_HELP_EN = {
  'invalid-input': {
    meaning: 'One or more answers do not meet the rules. Nothing was saved.',
    advice: 'Go back, correct what the notes beside the fields say, and submit again.',
  },
  'key-missing': {
    meaning: 'Every write carries a key of your own making, so that sending it twice does not do it twice.',
    advice:
      'Callers of the interface: send the header Idempotency-Key, 8 to 100 characters, a new one for each act.',
  },
  'key-reused': {
    meaning: 'The submission carries a key that was used before with other content.',
    advice:
      'Open the form again and submit. Callers of the interface: take a new Idempotency-Key for each act.',
  },
  stale: {
    meaning: 'Somebody changed it after you opened the page. Your change was not saved over theirs.',
    advice: 'Look at the present content, then decide whether to submit again.',
  },
  'in-doubt': {
    meaning: 'The connection broke while saving; whether it succeeded is not known.',
    advice: 'Submit the same form again: if it had succeeded you get the same result, never a second one.',
  },
  'not-found': {
    meaning: 'There is nothing at this address. It may have moved, or the link is incomplete.',
    advice: 'Check the address, or search.',
  },
  forbidden: {
    meaning: 'Your account may not do this, or the content belongs to another department.',
    advice: 'If you need it for your work, ask your administrator.',
  },
  'cross-site': {
    meaning: 'The form was not sent from a page of this site; another site may be posing as it.',
    advice: 'Open the page on this site and submit from there.',
  },
  'sign-in-required': {
    meaning: 'This is for staff who are signed in, or your session has ended.',
    advice: 'Sign in and try again. What was not submitted is not sent by itself.',
  },
  'sign-in-failed': {
    meaning: 'Name and password do not belong together, or the account is disabled.',
    advice: 'Check upper and lower case. If the password is forgotten, ask your administrator for a new one.',
  },
  'too-many-tries': {
    meaning:
      'To keep others from guessing your code or password, only a few tries are allowed in a short time.',
    advice: 'Try again in an hour, or come to a counter with your identity document.',
  },
  'too-large': {
    meaning: 'What was sent is larger than allowed.',
    advice: 'Send less, in several parts.',
  },
  unavailable: {
    meaning: 'The system is busy or under maintenance. Whether your last act succeeded is not certain.',
    advice: 'Wait a few minutes and try again. Submitting the same form twice does not make two cases.',
  },
  unexpected: {
    meaning: 'Something broke that was not foreseen. It has been recorded.',
    advice: 'Try again later. If it fails again, tell us by phone or at a counter.',
  },
  'cases.track-miss': {
    meaning: 'Number and code must both be right; both are printed on the receipt.',
    advice: 'Compare with the receipt. If the code is lost, come to a counter with your identity document.',
  },
  'cases.not-lawful': {
    meaning: 'A case goes through the steps set by law; this step is not open now.',
    advice: 'Open the case to see where it stands.',
  },
  'cases.documents-missing': {
    meaning: 'An application cannot be accepted while required documents are missing.',
    advice: 'Compare with the list. The centre says everything that is missing in one go.',
  },
  'cases.basis-required': {
    meaning: 'A refusal must give its reason and the article of law it rests on.',
    advice: 'Add reason and basis, then submit again.',
  },
  'cases.same-person': {
    meaning: 'These two steps must be done by different people, so that each watches the other.',
    advice: 'Hand it to a colleague who has the permission.',
  },
  'cases.prerequisites-missing': {
    meaning:
      'In a joint approval this step builds on others; one of them is not granted, or no longer holds.',
    advice: 'Decide the steps before it first.',
  },
  'cases.wrong-actor': {
    meaning: 'Each step has the person the law or the department names.',
    advice: 'Hand it to the colleague whose part it is.',
  },
  'cases.not-by-item-rule': {
    meaning: 'Deferred papers, undertakings and other procedures need a rule on the item sheet.',
    advice: 'Use the ordinary course, or have the sheet changed.',
  },
  'cases.notice-too-late': {
    meaning: 'What is missing must be said within five working days of receipt; silence accepts.',
    advice: 'Go on with the review; it can no longer be sent back or declined.',
  },
  'cases.not-yet': {
    meaning: 'This step follows only when a limit is over.',
    advice: 'Come back when the limit is over.',
  },
  'cases.correction-repeated': {
    meaning:
      'The law wants everything said at once; only a paper that came with the correction may be asked about again, with a reviewer’s reason.',
    advice: 'Accept on the papers there are, or have a reviewer state the reason.',
  },
  'cases.document-fetchable': {
    meaning: 'What can be shared among authorities is not asked of the applicant.',
    advice: 'Fetch it; if it must be asked for, state why.',
  },
  'cases.deferral-too-long': {
    meaning: 'Deferred papers come within the promised limit.',
    advice: 'Choose an earlier day.',
  },
  'cases.deferred-missing': {
    meaning: 'Nothing is granted before every deferred paper is in.',
    advice: 'Ask for the papers, then decide.',
  },
  'cases.nothing-deferred': {
    meaning: 'Nothing was deferred, or all of it is in.',
    advice: 'There is nothing to do.',
  },
  'cases.second-officer': {
    meaning: 'Checks of the substance and special procedures need two people.',
    advice: 'Name another colleague.',
  },
  'cases.presider-reviews': {
    meaning: 'The presider must not be one of the reviewers.',
    advice: 'Let somebody else do it.',
  },
  'cases.bad-plan': {
    meaning: 'Planned days are whole numbers from 1, and the notice is served by the first day.',
    advice: 'Correct the days.',
  },
  'cases.hearing-dates': {
    meaning:
      'There are limits for asking, holding and announcing a hearing; it is announced seven working days ahead.',
    advice: 'Choose a day that fits.',
  },
  'cases.record-unsigned': {
    meaning: 'The participants confirm the record by signing it.',
    advice: 'Have it signed first.',
  },
  'cases.already-extended': { meaning: 'The law allows one extension.', advice: 'Decide within the limit.' },
  'cases.extension-approval': {
    meaning: 'The head of the authority approves it; in joint handling the head of the government.',
    advice: 'Have the right head approve it.',
  },
  'cases.parties-not-told': {
    meaning: 'People with a major interest are told before a decision.',
    advice: 'Tell them first.',
  },
  'cases.not-in-turn': {
    meaning: 'Where the number is limited, applications are granted in the order of acceptance.',
    advice: 'Decide the earlier ones first.',
  },
  'cases.service-not-proven': {
    meaning:
      'Electronic service needs consent, leaving behind needs witnesses, publication needs thirty days.',
    advice: 'Add the proof.',
  },
  'clock.extension-too-late': {
    meaning: 'An extension is approved before the limit ends.',
    advice: 'The case is overdue; decide it soon.',
  },
  'clock.bad-extension': {
    meaning: 'Up to ten working days, in joint handling fifteen.',
    advice: 'Enter an allowed number.',
  },
  'identity.no-such-colleague': {
    meaning: 'The login name must be that of an account in use.',
    advice: 'Check the login name.',
  },
  'cases.not-immediate': {
    meaning: 'This item is reviewed by its department and cannot be decided at the counter.',
    advice: 'Accept it; the department then decides.',
  },
  'cases.part-of-application': {
    meaning:
      'Several departments handle one application side by side; without one step the others could not be concluded.',
    advice: 'To withdraw the whole application, please go to the counter that accepted it.',
  },
  'cases.numbers-exhausted': {
    meaning: 'Each way of receiving has 99,999 numbers a day; those of today are used up.',
    advice: 'Tell your administrator.',
  },
  'cases.item-changed': {
    meaning: 'The item was updated after you opened the page, for example its documents or limits.',
    advice: 'Open the item again and go by its new content.',
  },
  'organisation.no-power': {
    meaning: 'To decide at the counter you need a written delegation from the department.',
    advice:
      'Accept the application for the department to decide, or ask the department for a delegation, which an administrator enters.',
  },
  'identity.login-name-taken': {
    meaning: 'A login name belongs to one person.',
    advice: 'Choose another one.',
  },
  'identity.last-administrator': {
    meaning: 'Without this account nobody could administer the system.',
    advice: 'First make another account administrator.',
  },
  'channels.not-open': {
    meaning: 'The plan of this channel can be read; applying online is not open yet.',
    advice: 'Apply at the counter of the channel in the hall.',
  },
  'exchange.import-refused': {
    meaning: 'The data has faults. To leave no half a set behind, nothing was imported.',
    advice: 'Correct everything in the list of files and places, then import again.',
  },
  'clock.bad-limit': {
    meaning: 'A limit is a positive number and one unit; units are never mixed.',
    advice: 'For example 5wd (working days), 4wh (working hours), 15cd (calendar days), 30min, 1mo (month).',
  },
} as const satisfies Readonly<Record<keyof typeof PROBLEM_HELP_ZH, ProblemHelp>>;
