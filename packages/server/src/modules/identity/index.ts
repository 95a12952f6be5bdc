export { access, refreshActor } from './access.ts';
export { DEMO_PASSWORD } from './demo.ts';
export { givePower } from './give-power.ts';
export { forgetOldTries } from './jobs.ts';
export { openAccount } from './open-account.ts';
export { insertDelegation } from './power-store.ts';
export { identityRoutes } from './routes.ts';
export { hasAccounts, setPassword } from './set-password.ts';
export { countGuess, takeBackGuess } from './tries.ts';
