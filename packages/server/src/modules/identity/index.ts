export { access, refreshActor } from './access.ts';
export { DEMO_PASSWORD } from './demo.ts';
export { forgetOldTries } from './jobs.ts';
export { openAccount } from './open-account.ts';
export { identityRoutes } from './routes.ts';
export { hasAccounts, setPassword } from './set-password.ts';
export { insertDelegation } from './store.ts';
export { countWrongTry, refuseGuessing } from './tries.ts';
