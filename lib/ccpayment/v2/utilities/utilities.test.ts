import { describe } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { testCalls } = withLocalServer();
const address = "0xEmu0000000000000000000000000000000000001";

describe("calls", () => {
  testCalls([
    {
      call: (api) =>
        api.utilities.resendWebhooks({ startTimestamp: 1700000000, endTimestamp: 1700003600 }),
      path: "/webhook/resend",
      body: { startTimestamp: 1700000000, endTimestamp: 1700003600 },
      data: { resendCount: 1 },
      value: { resendCount: 1 },
    },
    {
      call: (api) => api.utilities.getPaymentBlockHeight({ recordId: "2026" }),
      path: "/getPaymentBlockHeight",
      body: { record_id: "2026" },
      data: {
        chain: "TRX",
        txBlockHeight: 70000001,
        currBlockHeight: 70000012,
        reqConfirmations: 19,
      },
      value: { chain: "TRX", txHeight: 70000001, height: 70000012, confirmationsNeeded: 19 },
    },
    {
      call: (api) => api.utilities.checkWithdrawalAddressValidity({ chain: "POLYGON", address }),
      path: "/checkWithdrawalAddressValidity",
      body: { chain: "POLYGON", address },
      data: { addrIsValid: false },
      value: false,
    },
    {
      call: (api) => api.utilities.addressUnbinding({ chain: "POLYGON", address }),
      path: "/addressUnbinding",
      body: { chain: "POLYGON", address },
      data: {
        unbound: [{ chain: "POLYGON", address }],
        unboundAt: 1767225900,
        userID: "",
        referenceID: "cust-0042",
      },
      value: {
        unbound: [{ chain: "POLYGON", address }],
        unboundAt: 1767225900,
        referenceId: "cust-0042",
      },
    },
    {
      call: (api) =>
        api.utilities.rescanLostTransaction({ chain: "POLYGON", toAddress: address, txId: "0xaa" }),
      path: "/rescanLostTransaction",
      body: { chain: "POLYGON", toAddress: address, txId: "0xaa" },
      data: { description: "The transaction is being processed." },
      value: { description: "The transaction is being processed." },
    },
  ]);
});
