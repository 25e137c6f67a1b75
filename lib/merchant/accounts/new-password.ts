import { z } from "zod";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "#lib/merchant/limits.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { newPassword: t } = merchantSignInMessages;

/** A password that somebody chooses: long instead of complicated (NIST SP 800-63B). */
export const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, t.tooShort(MIN_PASSWORD_LENGTH))
  .max(MAX_PASSWORD_LENGTH, t.tooLong(MAX_PASSWORD_LENGTH));
