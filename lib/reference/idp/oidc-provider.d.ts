// What we use of the npm package oidc-provider, which ships no types of its own.

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Krav = { essential?: boolean; value?: string; values?: string[] };

  export type Kontext = {
    type: string;
    status: number;
    body: string;
    oidc: {
      client: { clientId: string };
      session: { accountId?: string; acr?: string; grantIdFor(clientId: string): string | undefined };
      result?: { login?: unknown };
      claims: { id_token?: { acr?: Krav } };
      params: { post_logout_redirect_uri?: string };
      provider: Provider;
    };
  };

  type Grant = {
    addOIDCScope(scope: string): void;
    addOIDCClaims(claims: readonly string[]): void;
    save(): Promise<string>;
  };

  export type Interaktion = { uid: string; params: Record<string, unknown> };

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly issuer: string;
    /** Whether what stands in front is believed of how a request came. */
    proxy: boolean;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaktion>;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
    on(event: string, listener: (ctx: Kontext, error: Error) => void): void;
    Grant: {
      new (varden: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
  }

  class Check {
    constructor(reason: string, description: string, check: (ctx: Kontext) => boolean);
  }
  type Prompt = { checks: { add(check: Check): void; remove(reason: string): void } };
  type Policy = { get(name: string): Prompt; remove(name: string): void };
  export const interactionPolicy: { base(): Policy; Check: typeof Check };
}
