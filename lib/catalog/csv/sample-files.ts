/** A file with the older column names: options, a product without, and columns that are left out. */
export const older = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Status,Cost per item,Color (product.metafields.shopify.color-pattern)
green-tea,Green Tea,"<p>Fresh &amp; <strong>grassy</strong>.</p>
<ul><li>Spring harvest</li></ul>",Leaf Co,Tea,"green, loose",TRUE,Weight,50 g,Tin,No,GT-50,70,shopify,12,deny,4.90,,'0012345678905,,active,1.00,green
green-tea,,,,,,,,100 g,,No,GT-100,120,shopify,0,continue,8.90,9.90,,,,,
green-tea,,,,,,,,100 g,,Yes,GT-100T,160,,,,12.5,,,,,,
mug,Mug,,,,,FALSE,Title,Default Title,,,MUG,300,shopify,-4,deny,15,,,,active,,
`;

/** One with the present names. */
export const present = `Title,URL handle,Description,Option1 name,Option1 value,Price,Inventory quantity,Continue selling when out of stock,Weight value (grams),Status
Cup,cup,Plain text,Colour,Blau,5.00,3,TRUE,250,Draft
,cup,,,Grün,6,1,FALSE,250,
`;

/** One with our own columns, named as metafields. */
export const own = `Title,URL handle,Option1 name,Option1 value,Option1 swatch (product.metafields.storefront.option1_swatch),Specifications (product.metafields.storefront.specifications),Product image URL,Image focal point (product.metafields.storefront.image_focal_point),Price
Cup,cup,Colour,Blue,#2244AA,"Glaze: matt
Made in: Jena",cup.png,20% 70%,5
,cup,,Plain,,,,,6
`;
