/** Products, variants, collections and stock in the console. */
export const editMessages = {
  errors: {
    required: "Please fill this in.",
    slug: "Use small letters, digits and hyphens, such as green-tea.",
    tooLong: (max: number) => `At most ${max} characters.`,
    tooMany: (max: number) => `At most ${max}.`,
    specification: (line: string) =>
      `Write “Name: value” on each line. This one has no name: ${line}`,
    price: "Enter a price such as 25.00.",
    wholeNumber: "Enter a whole number.",
    between: (min: number, max: number) => `Enter a number from ${min} to ${max}.`,
  },
};
