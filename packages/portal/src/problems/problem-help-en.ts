import { APPOINTMENT_HELP_EN } from '#problems/appointment-help.ts';
import { CASE_HELP_EN } from '#problems/case-help.ts';
import { CHANNEL_HELP_EN } from '#problems/channel-help.ts';
import { DESK_HELP_EN } from '#problems/desk-help.ts';
import type { PROBLEM_HELP_ZH, ProblemHelp } from '#problems/problem-help-zh.ts';
import { QUEUE_HELP_EN } from '#problems/queue-help.ts';
import { RATING_HELP_EN } from '#problems/rating-help.ts';
import { SESSION_HELP_EN } from '#problems/session-help.ts';

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
  'catalogue.local-office-required': {
    meaning:
      'This item is decided by the street office where the applicant lives, whichever hall takes it in.',
    advice: 'Choose a street office in the first field of the form.',
  },
  'catalogue.unknown-document': {
    meaning: 'A document was to be marked that is not on the list of the item.',
    advice: 'Open the item again and mark the documents of its present list.',
  },
  'organisation.no-power': {
    meaning:
      'To accept or decide you need a written delegation from the department; yours is missing, over or ended, or its seal is.',
    advice:
      'Accept the application for the department to decide, or ask the department for a delegation, which an administrator enters.',
  },
  'identity.login-name-taken': {
    meaning: 'A login name belongs to one person.',
    advice: 'Choose another one.',
  },
  'identity.authority-changed': {
    meaning:
      'While you sent it, something delegated to you was entered or ended, or its seal went out of use.',
    advice: 'Look at the page as it is now; what may still be done can be done once more.',
  },
  'identity.own-power': {
    meaning: 'A delegation is entered and ended by somebody else than the person it is for.',
    advice: 'Ask the administrator to enter it.',
  },
  'identity.seal-ended': {
    meaning: 'A seal out of use stays in the register for the record only.',
    advice: 'Register a new seal where one is needed.',
  },
  'identity.last-administrator': {
    meaning: 'Without this account nobody could administer the system.',
    advice: 'First make another account administrator.',
  },
  'supervision.closed': {
    meaning: 'The card was explained, confirmed or lifted before; each step is taken once.',
    advice: 'Look at what was done about the card and go on from its present state.',
  },
  'supervision.only-warning': {
    meaning: 'A warning reminds; it says nothing against the department.',
    advice: 'Handle the case within its limit; the warning ends by itself.',
  },
  'supervision.answer-open': {
    meaning: 'The department has a right to be heard within its limit, before the card is confirmed.',
    advice: 'Wait for the explanation, or until the time for it is over.',
  },
  'channels.not-lawful': {
    meaning: 'The application has moved on, for example it is not accepted yet or has ended.',
    advice: 'Look at where it stands now and decide again.',
  },
  'channels.step-choice': {
    meaning: 'A step that applies to everybody cannot leave; one that joined cannot join again.',
    advice: 'Choose among the steps the page lists.',
  },
  'channels.step-standing': {
    meaning:
      'A step its department works on can neither leave nor be handled anew; neither can one that was granted.',
    advice: 'Look at the case of the step and wait until it has ended.',
  },
  'processes.unknown-step': {
    meaning: 'A step was named that does not belong to this plan.',
    advice: 'Choose one of the steps of the plan.',
  },
  'processes.what-if': {
    meaning:
      'Steps would wait for one another or for a later stage, a wait is there already or is not there, or one step is changed in two ways.',
    advice: 'Take the change out of the list, or correct it, and calculate again.',
  },
  'channels.what-if-name': {
    meaning: 'What-ifs of one channel have different names.',
    advice: 'Keep it under another name, or delete the old one first.',
  },
  'channels.what-ifs-full': {
    meaning: 'At most fifty what-ifs are kept for one version of a channel.',
    advice: 'Delete one that is no longer needed, then keep the new one.',
  },
  ...SESSION_HELP_EN,
  ...QUEUE_HELP_EN,
  ...APPOINTMENT_HELP_EN,
  ...DESK_HELP_EN,
  ...RATING_HELP_EN,
  ...CHANNEL_HELP_EN,
  'channels.report-day': {
    meaning:
      'The days of an intermediary lie after acceptance and not after today; the end not before the beginning.',
    advice: 'Ask the intermediary for the day and enter it again.',
  },
  'channels.nothing-to-hand-out': {
    meaning: 'Only results that are decided and made are handed out.',
    advice: 'Let the departments decide; what was granted must be made first.',
  },
  'channels.results-missing': {
    meaning: 'Some steps have no result yet, and everything goes out at once.',
    advice: 'Wait, or tick that the applicant asks for what is ready.',
  },
  'channels.nothing-to-urge': {
    meaning: 'Only steps under way that are close to their time, or over it, are urged.',
    advice: 'Look at the time left of each step on the page of the project.',
  },
  'processes.no-draft': {
    meaning: 'Publishing, discarding and loading are about a draft, and this channel has none.',
    advice: 'Change the channel and save it first.',
  },
  'processes.unchanged': {
    meaning: 'Publishing makes a new version; a draft that says the same makes none.',
    advice: 'Change something, or discard the draft.',
  },
  'channels.not-open': {
    meaning: 'The plan of this channel can be read; applying online is not open yet.',
    advice: 'Apply at the counter of the channel in the hall.',
  },
  'licences.check-miss': {
    meaning: 'No licence fits the number and the last four signs, or the code, that you typed.',
    advice:
      'Compare with the licence and try again; if it is still not found, ask at a counter of the authority.',
  },
  'licences.not-lawful': {
    meaning:
      'What may be done depends on the state: one no longer in force can only be cancelled, one cancelled has ended.',
    advice: 'See on the page of the licence what may be done now.',
  },
  'licences.term': {
    meaning:
      'A licence whose term is over is neither changed nor renewed, one without end needs no renewal, and a new term ends later than the old one.',
    advice: 'Compare the term of the licence with the days you entered.',
  },
  'licences.renewal': {
    meaning: 'A renewal is decided on a request that waits, and only one waits at a time.',
    advice: 'See the request for renewal on the page of the licence.',
  },
  'licences.public-harm': {
    meaning:
      'Article 69 of the Licensing Law: a licence is not revoked where that would do great harm to the public interest.',
    advice: 'Deal with the matter in another way and record why.',
  },
  'licences.ground': {
    meaning:
      '“Its term is over” is for a licence that ran out, “it was taken away” for one on which that was decided.',
    advice: 'Choose the ground that fits the state of the licence.',
  },
  'licences.hand-in': {
    meaning: 'The holder can hand in the paper only after the decision.',
    advice: 'Enter the day of the decision or a later one.',
  },
  'exchange.import-refused': {
    meaning: 'The data has faults. To leave no half a set behind, nothing was imported.',
    advice: 'Correct everything in the list of files and places, then import again.',
  },
  'clock.bad-limit': {
    meaning: 'A limit is a positive number and one unit; units are never mixed.',
    advice: 'For example 5wd (working days), 4wh (working hours), 15cd (calendar days), 30min, 1mo (month).',
  },
  'documents.already-withdrawn': {
    meaning: 'The department that issued the paper has withdrawn it; that happens once.',
    advice: 'Open the case to see when and why. Where a correction is needed, issue it again.',
  },
  'documents.still-holds': {
    meaning: 'Only a withdrawn paper is issued again, and each one once.',
    advice: 'Withdraw the paper first and say why; where it was issued again, use that one.',
  },
  'documents.not-rectifiable': {
    meaning: 'Decisions are put right by a decision; notices and receipts are withdrawn and issued again.',
    advice: 'Withdraw the paper, say why, and issue it again.',
  },
  'documents.words-not-there': {
    meaning:
      'Old and new words are named one by one; the old ones are not in this decision, or nothing changes.',
    advice: 'Copy the wrong words from the decision, then write the right ones.',
  },
  'documents.reason-required': {
    meaning: 'The page that verifies papers tells others why this one no longer holds.',
    advice: 'Choose the class of reason and say what is wrong.',
  },
  'documents.not-as-issued': {
    meaning:
      'A preview is shown only when it is exactly the signed PDF; this paper was set by an earlier release.',
    advice: 'Open the PDF: it is the paper as issued.',
  },
  'documents.template-refused': {
    meaning:
      'The template cannot be set, or leaves out what such a paper must state. The former one stays in use.',
    advice: 'Correct the lines that are named and upload it again.',
  },
  'documents.bad-letter-fact': {
    meaning: 'Something the law wants in such a paper was not filled in, so it was not issued.',
    advice: 'Fill it in and try again.',
  },
  ...CASE_HELP_EN,
} as const satisfies Readonly<Record<keyof typeof PROBLEM_HELP_ZH, ProblemHelp>>;
