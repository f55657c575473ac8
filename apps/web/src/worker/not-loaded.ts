/** The part of the worker that answers a request could not be fetched: asking again may help. */
export class NotLoaded extends Error {
  constructor() {
    super("a part of the worker could not be loaded");
  }
}
