/** A currency prices may be in; `usdRate` is units per USD, a decimal string. */
export type Fiat = { fiatId: number; symbol: string; mark: string; usdRate: string };

const fiat = (fiatId: number, symbol: string, mark: string, usdRate: string): Fiat => ({
  fiatId,
  symbol,
  mark,
  usdRate,
});

/** USD and DKK have their published ids; ids from 9001 on are made up, as no source gives the others. */
export const fiats: Fiat[] = [
  fiat(1033, "USD", "$", "1"),
  fiat(1022, "DKK", "KR", "6.825765"),
  fiat(9001, "EUR", "€", "0.9152"),
  fiat(9002, "GBP", "£", "0.7814"),
  fiat(9003, "CHF", "CHF", "0.8836"),
  fiat(9004, "SEK", "kr", "10.4127"),
  fiat(9005, "NOK", "kr", "10.6345"),
  fiat(9006, "PLN", "zł", "3.9418"),
  fiat(9007, "CZK", "Kč", "22.8714"),
  fiat(9008, "TRY", "₺", "34.1203"),
  fiat(9009, "CAD", "$", "1.3652"),
  fiat(9010, "AUD", "$", "1.5187"),
  fiat(9011, "NZD", "$", "1.6523"),
  fiat(9012, "BRL", "R$", "5.4419"),
  fiat(9013, "MXN", "$", "19.1246"),
  fiat(9014, "JPY", "¥", "148.92"),
  fiat(9015, "CNY", "¥", "7.1138"),
  fiat(9016, "KRW", "₩", "1342.75"),
  fiat(9017, "INR", "₹", "83.9571"),
  fiat(9018, "SGD", "$", "1.3089"),
  fiat(9019, "HKD", "$", "7.7751"),
  fiat(9020, "AED", "د.إ", "3.6725"),
  fiat(9021, "NGN", "₦", "1588.4"),
  fiat(9022, "ZAR", "R", "17.7106"),
];

export const findFiat = (fiatId: number) => fiats.find((one) => one.fiatId === fiatId);
