import Handlebars from 'handlebars';

type Variables = Readonly<Record<string, unknown>>;

const engine = Handlebars.create();

// Mailgun's renderer knows it, so that templates made there may use it.
engine.registerHelper(
  'equal',
  function equal(this: unknown, one: unknown, other: unknown, options: Handlebars.HelperOptions) {
    return one === other ? options.fn(this) : options.inverse(this);
  },
);

// Said out loud, the default keeps quiet about what it withholds.
const ownPropertiesOnly = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

/** HTML, with every variable escaped. */
export const renderHtml = (source: string, variables: Variables): string =>
  engine.compile(source)(variables, ownPropertiesOnly);

/** Plain text, such as a subject: `&` stays `&`, since nobody will read it as HTML. */
export const renderLine = (source: string, variables: Variables): string =>
  engine.compile(source, { noEscape: true })(variables, ownPropertiesOnly);
