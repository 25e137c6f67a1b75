// Answers as docs/protocol/v2.md publishes them, shortened: only their members and types count.

const deposit =
  '"recordId":"r","coinId":1280,"coinSymbol":"USDT","chain":"TRX","contract":"TR7","coinUSDPrice":"1","fromAddress":"T","toAddress":"T","toMemo":"","amount":"10","serviceFee":"0.05","txId":"bb22","status":"Success","arrivedAt":1,"isFlaggedAsRisky":false';
const withdrawal =
  '"recordId":"r","withdrawType":"Network","coinId":1280,"coinSymbol":"USDT","chain":"TRX","fromAddress":"T","toAddress":"T","orderId":"o","txId":"c","toMemo":"","status":"Success","amount":"20","fee":{"coinId":1482,"coinSymbol":"TRX","amount":"6.4"},"coinUSDPrice":"1"';
const quote =
  '"coinIdIn":1280,"coinIdOut":1482,"amountIn":"100","amountOut":"420","swapRate":"4.2","feeRate":"0.005","fee":"2.1","extraFee":"4.2","netAmountOut":"413.7"';
const batch =
  '{"batchOrderId":"b","taskName":"p","billId":"b","coin":{"coin_id":1280,"coin_symbol":"USDT","coin_price":"1"},"amount":"30","networkFee":"12.8","networkFeeCoin":{"coin_id":1482,"coin_symbol":"TRX","coin_price":"0.3"},"status":"Processing","mode":"Single","stats":{"total":2,"succeeded":1,"failed":0,"canceled":0,"processing":1,"execOrderId":"P-1"},"createdAt":1,"updatedAt":1}';

/** The call's name and its answer's data. */
export const publishedSamples: [name: string, data: string][] = [
  ["createInvoiceUrl", '{"invoiceUrl":"u"}'],
  [
    "getInvoiceOrderInfo",
    '{"orderId":"o","createAt":1,"product":"t","price":"1","priceCoinId":1280,"priceSymbol":"USDT","invoiceUrl":"u","buyerEmail":"b","expiredAt":1,"totalPaidValue":"1","paidList":[{"recordId":"r","coinId":1280,"coinSymbol":"USDT","chain":"BSC","fromAddress":"0","toAddress":"0","toMemo":"","paidAmount":"0.5","serviceFee":"0","txid":"0","status":"Success","isFlaggedAsRisky":false,"arrivedAt":1,"rate":"1","paidValue":"0.5"}]}',
  ],
  [
    "createAppOrderDepositAddress",
    '{"address":"T","amount":"25.03","memo":"","checkoutUrl":"u","confirmsNeeded":19}',
  ],
  [
    "getAppOrderInfo",
    '{"amountToPay":"25.03","coinId":1280,"coinSymbol":"USDT","chain":"TRX","toAddress":"T","toMemo":"","createAt":1,"rate":"0.9988","fiatId":1033,"fiatSymbol":"USD","expiredAt":1,"checkoutUrl":"u","paidList":[{"recordId":"r","fromAddress":"T","amount":"25.03","serviceFee":"0.1","txid":"a","status":"Success","arrivedAt":1,"rate":"0.9988","isFlaggedAsRisky":false}]}',
  ],
  ["createCheckoutUrl", '{"checkoutUrl":"u"}'],
  ["getOrCreateAppDepositAddress", '{"address":"0","memo":""}'],
  ["getAppDepositRecord", `{"record":{${deposit},"referenceId":"c","txIndex":0}}`],
  ["getAppDepositRecordList", `{"records":[{${deposit},"referenceId":"c"}],"nextId":""}`],
  ["getCwalletUserId", '{"cwalletUserId":"9","cwalletUserName":"d"}'],
  [
    "getWithdrawFee",
    '{"fee":{"coinId":1482,"coinSymbol":"TRX","amount":"6.4"},"networkFeeInquiryID":"q"}',
  ],
  ["applyAppWithdrawToNetwork", '{"recordId":"r"}'],
  ["getAppWithdrawRecord", `{"record":{${withdrawal},"appId":"a"}}`],
  ["applyAppWithdrawToCwallet", '{"recordId":"r"}'],
  ["checkWithdrawAddress", '{"addressInfoResults":[{"seq":1,"codes":[]}]}'],
  ["applyBatchWithdraw", '{"batchOrderId":"b","billId":"B"}'],
  ["appendBatchWithdraw", '{"appended":2,"total":3,"batch_order_id":"b"}'],
  ["confirmBatchWithdraw", batch],
  ["getBatchWithdrawOrder", batch],
  ["abortBatchWithdraw", '{"batchOrderId":"b","status":"s","ignoredOrderIds":["P-1"]}'],
  [
    "getBatchWithdrawOrderRecordList",
    '{"records":[{"orderId":"o","address":"a","amount":"1","memo":"","remark":"","recordId":"r","status":"s","networkFee":"1","txId":"t","reason":"","createdAt":1,"updatedAt":1}],"nextId":""}',
  ],
  ["getAppCoinAssetList", '{"assets":[{"coinId":1280,"coinSymbol":"USDT","available":"1"}]}'],
  ["getAppCoinAsset", '{"asset":{"coinId":1280,"coinSymbol":"USDT","available":"1"}}'],
  ["getAggregationFeeRecord", '{"list":[],"nextId":""}'],
  [
    "getCoin",
    '{"coin":{"coinId":1280,"symbol":"USDT","coinFullName":"T","logoUrl":"u","status":"Normal","price":"1","networks":{"TRX":{"chain":"TRX","chainFullName":"Tron","contract":"T","precision":6,"canDeposit":true,"canWithdraw":true,"minimumDepositAmount":"0","minimumWithdrawAmount":"1","maximumWithdrawAmount":"0","isSupportMemo":false,"protocol":"TRC20"}}}}',
  ],
  ["getCoinUSDTPrice", '{"prices":{"1280":"1","1482":"0.2371"}}'],
  [
    "getFiatList",
    '{"fiats":[{"fiatId":1033,"symbol":"USD","logoUrl":"u","mark":"$","usdRate":"1"}]}',
  ],
  [
    "getChainList",
    '{"chains":[{"chain":"P","chainFullName":"P","explorer":"u","logoUrl":"u","status":"Normal","confirmations":50,"baseUrl":"u","isEVM":true,"supportMemo":false}]}',
  ],
  [
    "all/chain",
    '{"chains":[{"chain":"P","chainFullName":"P","explorer":"u","logoUrl":"u","status":"Normal","confirmNum":50,"isEVM":true}]}',
  ],
  [
    "getMainCoinList",
    '{"coinChainList":[{"coinId":1,"symbol":"s","logoUrl":"u","status":"Normal","chain":"c","network":"n"}]}',
  ],
  ["getUserCoinAsset", '{"userId":"u","asset":{"coinId":1,"coinSymbol":"U","available":"0"}}'],
  ["getUserDepositRecord", `{"record":{${deposit},"userId":"u"}}`],
  [
    "getUserTransferRecord",
    '{"record":{"recordId":"r","coinId":1280,"coinSymbol":"U","orderId":"T","fromUserId":"u","toUserId":"u","amount":"5","status":"Success","remark":"tip","coinUSDPrice":"1"}}',
  ],
  [
    "getUserBatchTransferRecord",
    '{"record":{"recordId":"r","userId":"u","coinId":1280,"coinSymbol":"U","orderId":"T","toUsers":[{"userId":"u","amount":"1"}],"status":"Success","remark":"","coinUSDPrice":"1"}}',
  ],
  [
    "getUserWithdrawRecord",
    '{"record":{"userId":"u","recordId":"r","withdrawType":"Cwallet","coinId":1280,"chain":"Cwallet OS","orderId":"U","txId":"","coinSymbol":"U","cwalletUser":"9","toMemo":"","amount":"0.5","status":"Success"}}',
  ],
  ["getSwapCoinList", '{"coins":[{"coinId":1,"symbol":"s","logoUrl":"u"}]}'],
  ["estimate", `{${quote}}`],
  [
    "swap",
    `{${quote},"recordId":"r","orderId":"o","amountOutMinimum":"0","to_coin_price":"1","from_coin_price":"1"}`,
  ],
  [
    "getUserSwapRecord",
    '{"record":{"recordId":"r","orderId":"o","coinInSymbol":"U","coinIdIn":1,"coinOutSymbol":"T","coinIdOut":1,"amountIn":"1","amountOut":"1","amountOutMinimum":"0","netAmountOut":"1","userId":"u","extraFee":"0","extraFeeRate":"0","swapRate":"1","feeRate":"0","fee":"0","status":"Success","createdAt":1,"arrivedAt":1}}',
  ],
  ["webhook/resend", '{"resendCount":1}'],
  [
    "getPaymentBlockHeight",
    '{"chain":"TRX","txBlockHeight":1,"currBlockHeight":1,"reqConfirmations":19}',
  ],
  ["checkWithdrawalAddressValidity", '{"addrIsValid":true}'],
  ["rescanLostTransaction", '{"description":"t"}'],
  [
    "addressUnbinding",
    '{"unbound":[{"chain":"P","address":"0"}],"unboundAt":1,"userID":"","referenceID":"c"}',
  ],
];
