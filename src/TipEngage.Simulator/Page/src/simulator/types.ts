export interface Persona {
  id: string;
  name: string;
  role: string;
  title?: string;
  aadObjectId: string;
  mri: string;
  locale?: string;
}

export type ConversationKind = "personal" | "groupChat" | "channel";

export interface Conversation {
  id: string;
  kind: ConversationKind;
  title: string;
  teamId?: string | null;
  teamName?: string | null;
  channelType?: string | null;
  memberIds: string[];
  installed: boolean;
}

export interface SimulatorState {
  tenantId: string;
  bot: { id: string; name: string; appId: string };
  asOf?: string | null;
  personas: Persona[];
  conversations: Conversation[];
}

export interface Attachment {
  contentType: string;
  content?: unknown;
  name?: string | null;
  contentUrl?: string | null;
  preview?: Attachment;
}

export interface SuggestedAction {
  type: string;
  title: string;
  value?: unknown;
}

export interface ChatMessage {
  id: string;
  threadId?: string | null;
  from: { kind: "persona" | "bot"; id: string; name: string };
  text?: string | null;
  textFormat?: string | null;
  attachments?: Attachment[] | null;
  suggestedActions?: { actions?: SuggestedAction[] } | SuggestedAction[] | null;
  timestamp: string;
  edited?: boolean;
  deleted?: boolean;
  targetedTo?: string | null;
  replyToId?: string | null;
  activity?: { raw?: unknown };
}

export interface TrafficEntry {
  n: number;
  time: string;
  direction: "toBot" | "fromBot";
  method: string;
  path: string;
  status: number;
  request?: unknown;
  response?: unknown;
  durationMs?: number;
}

/** What the bot answered to an invoke: the HTTP status, absent when it did not answer, and the body. */
export interface BotAnswer {
  status?: number;
  body?: unknown;
}

/** A message that was posted; no status when the bot was not asked or did not answer. */
export interface SentMessage {
  status?: number;
  message?: ChatMessage | null;
}

export interface CardActionRequest {
  type: string;
  verb?: string;
  id?: string;
  title?: string;
  data: unknown;
}
