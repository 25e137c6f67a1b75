/** The shop that this copy runs: a folder in shops/. The variable SHOP runs another one, as in SHOP=tea npm run demo. */
export default "halftone";
