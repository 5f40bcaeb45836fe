import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Preloaded into a program, it stands for Lambda's mounting of a layer: what the program imports from
 *  `/opt` comes from the folder of that name. */
registerHooks({
  resolve: (specifier, context, next) => {
    const folder = process.env['LAYER_FOLDER'] ?? '';
    const mounted = specifier.startsWith('/opt/')
      ? pathToFileURL(folder + specifier.slice('/opt'.length)).href
      : specifier;
    return next(mounted, context);
  },
});
