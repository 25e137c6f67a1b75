/** The JSON that the sandbox's API and pages speak. Times: ISO strings UTC, and ms UTC where the name ends in Ms. */

/** A version of the API, and whatever was opened through it. */
export type Generation = "v1" | "v2";

export type PaymentStage = "pending" | "processing" | "success" | "failed";
export type DeliveryStatus = "scheduled" | "delivered" | "failed";

/** v2 says Success for Successful, and only v2 has approval. */
export type WithdrawalStatus =
  | "WaitingApproval"
  | "Pending"
  | "Processing"
  | "Successful"
  | "Failed"
  | "Rejected";

export type BatchStatus =
  | "Init"
  | "Reviewing"
  | "Rejected"
  | "Pending"
  | "Processing"
  | "Completed";

export type ApiFault =
  | "refused"
  | "reset"
  | "stall"
  | "slow-drip"
  | "redirect"
  | "too-many"
  | "server-error"
  | "html"
  | "truncated"
  | "wrong-types"
  | "no-signature"
  | "wrong-signature"
  | "wrong-app-id"
  | "stale-timestamp"
  | "huge-body"
  | "service-error"
  | "v2-only"
  | "v1-only"
  | "address-not-allowed"
  | "api-disabled"
  | "rate-limited"
  | "duplicate-id"
  | "no-url"
  | "foreign-url"
  | "lagging-info"
  | "contradicting-info";

export type DeliveryFault =
  | "duplicate"
  | "reorder"
  | "drop"
  | "delay"
  | "tamper"
  | "wrong-sign"
  | "stale";

export type FaultKind = ApiFault | DeliveryFault;

export type OrderLabel =
  | "Awaiting payment"
  | "Expired"
  | "Underpayment"
  | "Underpayment(Overdue)"
  | "Paid"
  | "Paid(Overdue)"
  | "Overpayment"
  | "Overpayment(Overdue)";

export type SandboxToken = {
  /** A coin on a network. */
  tokenId: string;
  coinId: string;
  /** v2's id of the coin. */
  coinNumber: number;
  crypto: string;
  name: string;
  /** The standard, such as TRC20. */
  network: string;
  /** The chain, such as TRX. */
  chain: string;
  contract: string;
  /** USD a token. */
  price: string;
  min: string;
  precision: number;
  /** Blocks until a payment is credited. */
  confirmations: number;
  blockSeconds: number;
  memo: boolean;
};

export type SandboxPayment = {
  recordId: string;
  /** Flagged by the service and never credited (v2). */
  risky: boolean;
  /** Whether it counts for its order, or came in another coin, or after the address closed (v2). */
  tie: "order" | "other-coin" | "too-late";
  merchantOrderId: string;
  tokenId: string;
  crypto: string;
  network: string;
  chain: string;
  amount: string;
  serviceFee: string;
  txid: string;
  stage: PaymentStage;
  /** Blocks seen of blocks needed. */
  confirmations: number;
  confirmationsNeeded: number;
  paidAt: string;
};

export type SandboxRefund = {
  recordId: string;
  crypto: string;
  amount: string;
  networkFee: string;
  received: string;
  txid: string;
  status: "success" | "failed";
  refundedAt: string;
};

/** A token chosen by the payer; amounts are decimal strings. */
export type SandboxLock = {
  tokenId: string;
  crypto: string;
  network: string;
  chain: string;
  rate: string;
  orderAmount: string;
  /** Still due in this token. */
  due: string;
  address: string;
  memo: string;
};

export type SandboxOrder = {
  merchantOrderId: string;
  generation: Generation;
  orderId: string;
  kind: "hosted" | "native";
  paymentUrl: string;
  returnUrl: string;
  notifyUrl: string;
  state: OrderLabel;
  productName: string;
  productPrice: string;
  currency: string;
  customValue: string;
  createdAt: string;
  createdAtMs: number;
  expiresAt: string;
  expiresAtMs: number;
  /** The payer's present choice. */
  lock: SandboxLock | null;
  payments: SandboxPayment[];
  refunds: SandboxRefund[];
  /** What will not work with this order, such as a notify_url on another machine. */
  warnings: string[];
};

export type SandboxWithdrawal = {
  merchantOrderId: string;
  orderId: string;
  recordId: string;
  crypto: string;
  network: string;
  value: string;
  networkFee: string;
  netReceivable: string;
  merchantPaysFee: boolean;
  address: string;
  txid: string;
  status: WithdrawalStatus;
  createdAt: string;
};

export type SandboxDeliveryAttempt = {
  n: number;
  at: string;
  requestHeaders: Record<string, string>;
  requestBody: string;
  status: number | null;
  responseHeaders: Record<string, string>;
  responseBody: string;
  ms: number;
  error: string | null;
  acknowledged: boolean;
  manual: boolean;
  fault: DeliveryFault | null;
};

export type SandboxDelivery = {
  id: string;
  generation: Generation;
  merchantOrderId: string;
  recordId: string;
  orderType: string;
  payStatus: string;
  url: string;
  body: string;
  status: DeliveryStatus;
  createdAt: string;
  attempts: SandboxDeliveryAttempt[];
  nextAttemptAt: string | null;
};

/** A request to the emulated API that was refused, or into whose answer a fault was injected. */
export type SandboxApiRequest = {
  id: number;
  at: string;
  generation: Generation;
  method: string;
  /** Below the base URL. */
  path: string;
  appId: string | null;
  timestamp: string | null;
  sign: string | null;
  body: string;
  /** Only the beginning of the body is kept. */
  isBodyCut: boolean;
  /** HTTP status; 0 where the connection was broken. */
  status: number;
  code: number | null;
  reason: string;
  fault: ApiFault | null;
};

export type SandboxClock = { now: string; nowMs: number; rate: number; offsetSeconds: number };
