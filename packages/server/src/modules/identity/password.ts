import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Compared with when there is no such account, so that an unknown name costs the same time; never a match. */
const NOBODY = await hash('nobody', COST);

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** @param known PHC string, or null when there is no such account */
export async function isPassword(known: string | null, password: string): Promise<boolean> {
  const right = await verify(known ?? NOBODY, password);
  return right && known !== null;
}
