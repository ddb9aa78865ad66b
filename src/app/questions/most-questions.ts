/** Questions in one workbook: nobody answers more, and more are better decided by rule. */
export const MOST_QUESTIONS = 5_000;
