// What is true of this installation as a whole, by name; texts that mean something to whoever wrote them.
export interface InstallationStore {
  facts(): Promise<ReadonlyMap<string, string>>;
  /** In place of what was there. */
  setFact(name: string, value: string): Promise<void>;
  forgetFact(name: string): Promise<void>;
}
