import type { WriteDoor } from './write-door.ts';

/** What a channel asks a person's client for, so that it brings a token of his. */
export interface SignInOffer {
  /** The OAuth connection of the Azure Bot. */
  readonly connection: string;
  /** What the token has to be for: the application ID URI of the app. */
  readonly resource: string;
}

/** `refused`: it lets nobody be acted as; `code`: the class of the error, for the log. */
export type SignIn = { readonly state: 'taken' } | { readonly state: 'refused'; readonly code: string };

/** What is to be written to a resource. */
export interface Needed {
  readonly resource: string;
  /** Azure actions. */
  readonly permissions: readonly string[];
}

/** Whether somebody's own roles have what is needed. `unchecked`: it could not be looked, or not everywhere. */
export type OwnRoles =
  | { readonly state: 'lacks'; readonly resource: string; readonly permission: string }
  | { readonly state: 'enough' }
  | { readonly state: 'unchecked' };

/** Acting as the person who asked: what he lets is sent with a token of his own, which is held in memory for as long as it is good. */
export interface SignIns {
  readonly offer: SignInOffer;
  /** Takes a token that his client brought. Never rejects. */
  take(actor: string, token: string): Promise<SignIn>;
  /** The way to write as him; null: he has not signed in at this process, or it is over. */
  doorOf(actor: string): Pick<WriteDoor, 'send'> | null;
  /** Whether his own roles have what is needed; `unchecked` as well where his sign-in is over. Never rejects. */
  roles(actor: string, needed: readonly Needed[]): Promise<OwnRoles>;
}

/** The code under which a call was left because who let it could not be acted as any more. */
export const SIGN_IN_OVER = 'SignInOver';
