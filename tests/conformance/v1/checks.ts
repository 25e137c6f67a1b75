import { authentication } from "#tests/conformance/v1/authentication.ts";
import { orders } from "#tests/conformance/v1/orders.ts";
import { reference } from "#tests/conformance/v1/reference.ts";
import { sdks } from "#tests/conformance/v1/sdks.ts";

/** Every check of version 1, in the order it is told. */
export const checks = [...authentication, ...orders, ...reference, ...sdks];
