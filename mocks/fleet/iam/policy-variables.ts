import { type SimulationContext, valuesIn } from './request-context.ts';

const variable = /\$\{([^}]*)\}/g;

/** The keys of the variables in a text, as in `arn:aws:s3:::bucket/${aws:username}`. */
export const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(variable)].flatMap(([, inner = '']) => {
    const [key = '', fallback] = inner.split(',');
    return fallback !== undefined ? [] : [key.trim()];
  });

/** Fills the variables in, or gives undefined where the value of one is not known. */
export const withVariables = (text: string, context: SimulationContext): string | undefined => {
  if (variablesIn(text).some((key) => valuesIn(context, key) === undefined)) return undefined;
  return text.replace(variable, (_, inner: string) => {
    const [key = '', fallback = ''] = inner.split(',');
    return valuesIn(context, key.trim())?.[0] ?? fallback.trim().replace(/^'|'$/g, '');
  });
};
