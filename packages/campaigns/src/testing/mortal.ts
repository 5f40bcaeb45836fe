/** A process that dies at its `diesAt`-th step: each call through one of its ports has two, one before
 *  its effect and one after. Whatever the dead process tries then has no effect. */
export const mortal = (diesAt: number) => {
  const life = { steps: 0, isDead: false };
  const step = (): void => {
    if (life.steps === diesAt) life.isDead = true;
    life.steps += 1;
    if (life.isDead) throw new Error('the process died');
  };
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          step();
          const result: unknown = await Reflect.apply(member, target, args);
          step();
          return result;
        };
      },
    });
  return { life, wrap };
};
