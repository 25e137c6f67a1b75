type Target = { baseUrl: string; appId: string; appSecret: string };

const request = {
  merchant_order_id: "order-1001",
  product_name: "A chair",
  product_price: "25.00",
};
const json = JSON.stringify(request);

/** The same signed call in several languages, ready to run. */
export function signedCallSamples({ baseUrl, appId, appSecret }: Target) {
  return [
    {
      language: "curl",
      code: `APP_ID='${appId}'
APP_SECRET='${appSecret}'
BODY='${json}'
TIMESTAMP=$(date +%s)
SIGN=$(printf '%s' "$APP_ID$APP_SECRET$TIMESTAMP$BODY" | openssl dgst -sha256 -r | cut -d' ' -f1)
curl -X POST '${baseUrl}/concise/url/get' \\
  -H "Appid: $APP_ID" -H "Timestamp: $TIMESTAMP" -H "Sign: $SIGN" \\
  -H 'Content-Type: application/json; charset=utf-8' \\
  --data-binary "$BODY"`,
    },
    {
      language: "Node",
      code: `import { createHash } from "node:crypto";

const appId = "${appId}";
const appSecret = "${appSecret}";
const body = JSON.stringify(${JSON.stringify(request, null, 2)});
const timestamp = Math.floor(Date.now() / 1000).toString();
const sign = createHash("sha256").update(appId + appSecret + timestamp + body).digest("hex");
const response = await fetch("${baseUrl}/concise/url/get", {
  method: "POST",
  headers: {
    Appid: appId,
    Timestamp: timestamp,
    Sign: sign,
    "Content-Type": "application/json; charset=utf-8",
  },
  body,
});
console.log(await response.json());`,
    },
    {
      language: "PHP",
      code: `<?php
$appId = '${appId}';
$appSecret = '${appSecret}';
$body = json_encode([
    'merchant_order_id' => '${request.merchant_order_id}',
    'product_name' => '${request.product_name}',
    'product_price' => '${request.product_price}',
]);
$timestamp = (string) time();
$sign = hash('sha256', $appId . $appSecret . $timestamp . $body);
$curl = curl_init('${baseUrl}/concise/url/get');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Appid: $appId",
        "Timestamp: $timestamp",
        "Sign: $sign",
        'Content-Type: application/json; charset=utf-8',
    ],
]);
echo curl_exec($curl);`,
    },
    {
      language: "Python",
      code: `import hashlib, json, time, urllib.request

app_id = "${appId}"
app_secret = "${appSecret}"
body = json.dumps({
    "merchant_order_id": "${request.merchant_order_id}",
    "product_name": "${request.product_name}",
    "product_price": "${request.product_price}",
}).encode()
timestamp = str(int(time.time()))
sign = hashlib.sha256((app_id + app_secret + timestamp).encode() + body).hexdigest()
call = urllib.request.Request(
    "${baseUrl}/concise/url/get",
    data=body,
    headers={
        "Appid": app_id,
        "Timestamp": timestamp,
        "Sign": sign,
        "Content-Type": "application/json; charset=utf-8",
    },
)
print(urllib.request.urlopen(call).read().decode())`,
    },
  ];
}
