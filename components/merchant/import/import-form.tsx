import { FormCheckbox } from "#components/merchant/ui/forms/fields.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { importMessages as t } from "#messages/merchant/catalog/import.ts";

/** Sends a CSV file to be checked. */
export function ImportForm() {
  return (
    <form
      action="/api/merchant/catalogue/import"
      method="post"
      encType="multipart/form-data"
      className="grid gap-4"
    >
      <p className="text-body text-muted">{t.importHint}</p>
      <label className="grid gap-1.5 text-label font-medium">
        {t.file}
        <input
          type="file"
          name="file"
          accept=".csv,text/csv"
          required
          className="min-h-11 w-full text-base file:mr-4 file:min-h-11 file:border file:border-line-strong file:bg-transparent file:px-4 file:text-ink"
        />
      </label>
      <div>
        <FormCheckbox name="setStock" label={t.setStock} hint={t.setStockHint} />
        <FormCheckbox name="fetchPictures" label={t.fetchPictures} hint={t.fetchPicturesHint} />
      </div>
      <p>
        <button type="submit" className={buttonClass()}>
          {t.check}
        </button>
      </p>
    </form>
  );
}
