/** Who carries parcels, and where each can be followed: `{}` is the tracking number. */
const carriers = {
  dhl: {
    name: "DHL",
    url: "https://www.dhl.com/global-en/home/tracking.html?submit=1&tracking-id={}",
  },
  "dhl-de": {
    name: "DHL Paket",
    url: "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={}",
  },
  ups: { name: "UPS", url: "https://www.ups.com/track?tracknum={}" },
  fedex: { name: "FedEx", url: "https://www.fedex.com/fedextrack/?trknbr={}" },
  usps: { name: "USPS", url: "https://tools.usps.com/go/TrackConfirmAction?tLabels={}" },
  dpd: { name: "DPD", url: "https://tracking.dpd.de/parcelstatus?query={}" },
  gls: { name: "GLS", url: "https://gls-group.eu/track/{}" },
  "royal-mail": {
    name: "Royal Mail",
    url: "https://www.royalmail.com/track-your-item#/tracking-results/{}",
  },
  evri: { name: "Evri", url: "https://www.evri.com/track/parcel/{}" },
  "la-poste": {
    name: "La Poste",
    url: "https://www.laposte.fr/outils/suivre-vos-envois?code={}",
  },
  "swiss-post": { name: "Swiss Post", url: "https://service.post.ch/ekp-web/ui/entry/search/{}" },
  "austrian-post": {
    name: "Austrian Post",
    url: "https://www.post.at/sv/sendungsdetails?snr={}",
  },
  "canada-post": {
    name: "Canada Post",
    url: "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={}",
  },
  "australia-post": {
    name: "Australia Post",
    url: "https://auspost.com.au/mypost/track/#/details/{}",
  },
} as const satisfies Record<string, { name: string; url: string }>;

type KnownCarrier = keyof typeof carriers;
/** other: whoever is not in the list; the parcel's link is typed in. */
export type Carrier = KnownCarrier | "other";

const known = Object.keys(carriers) as KnownCarrier[];

/** Every key, in the order that forms offer them. */
export const carrierKeys: [Carrier, ...Carrier[]] = ["other", ...known];

const isKnown = (key: string): key is KnownCarrier => Object.hasOwn(carriers, key);

/** A carrier's name; null for `other`, whose name nobody noted. */
export const carrierName = (key: string): string | null =>
  isKnown(key) ? carriers[key].name : null;

/** Where a parcel can be followed: the carrier's page, or for `other` the link that was typed in; "" where nobody can. */
export function trackingUrl(carrier: Carrier, trackingNumber: string, link: string): string {
  if (carrier === "other") return link;
  return trackingNumber
    ? carriers[carrier].url.replace("{}", encodeURIComponent(trackingNumber))
    : "";
}
