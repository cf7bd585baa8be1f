/** What the views of a document's text are given. */
import type { DocumentDetail, Place } from '../../../server/contract.js';
import type { Found } from '../../state/useFind.js';

/** The places in this document, with their positions among all that the pane steps through. */
export type PlacesHere = readonly { place: Place; index: number; current: boolean }[];

export interface TextViewProps {
  document: DocumentDetail;
  place: Place;
  places: PlacesHere;
  /** Null while nothing is looked for. */
  found: Found | null;
  /** Opens the place at the position. */
  onGo: (index: number) => void;
}
