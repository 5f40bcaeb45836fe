/** Whether recipients do something with their mail of their own accord. */
export interface RecipientsSwitch {
  /** How many times as fast as ours their time goes; undefined while they rest. */
  speed(): number | undefined;
  turn(on: boolean): void;
}
