export const merchantAccountMessages = {
  title: "My account",
  lead: (login: string, role: string) => `Signed in as ${login}, ${role}.`,
  roles: { owner: "owner", staff: "staff" },
  password: {
    heading: "Password",
    byEnvironment:
      "This account’s password is MERCHANT_PASSWORD in the shop’s environment. Change it there and restart the shop: all sessions of this account end.",
    label: "New password",
    submit: "Change password",
    changed: "Password changed. Your other sessions have ended.",
  },
  sessions: {
    heading: "Sessions",
    caption: "Where you are signed in",
    device: "Device",
    since: "Signed in",
    lastSeen: "Last seen",
    current: "This session",
    end: "End",
    endOthers: "End all other sessions",
    ended: "Ended.",
    none: "There are no sessions.",
  },
  secondFactor: {
    heading: "Second factor",
    off: "An authenticator app on your phone gives a code that the sign-in asks for. A stolen password alone then opens nothing.",
    on: "Each sign-in asks for a code of your authenticator app.",
    start: "Set up",
    restart: "Start again with a new key",
    started: "Scan the code with your app, then type in what it shows.",
    scan: "Scan this with your authenticator app, or type the key in.",
    qr: "QR code of your key",
    key: "Key",
    code: "Code of six digits",
    confirm: "Turn on",
    wrong: "This code is wrong. Check that your phone’s clock is right, and try the next code.",
    enabled: "The second factor is on. Make recovery codes next.",
    remove: "Turn off",
    removed: "The second factor is off.",
    unreadable:
      "The stored key can’t be read, since SESSION_SECRET was changed. Sign in with recovery codes works; set the second factor up again.",
  },
  recovery: {
    heading: "Recovery codes",
    lead: "Each opens your account once if you lose your phone. Keep them where you keep other papers.",
    left: (count: number) =>
      count === 1
        ? "One code is unused."
        : count === 0
          ? "You have no codes."
          : `${count} codes are unused.`,
    make: "Make new codes",
    made: "These are your recovery codes. They are shown this once; earlier ones no longer work.",
  },
};
