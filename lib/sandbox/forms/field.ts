/** The text of a form's field; empty where it is absent. */
export const field = (form: FormData, name: string): string => String(form.get(name) ?? "");
