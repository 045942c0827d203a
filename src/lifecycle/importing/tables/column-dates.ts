import { type DateOrder, ordersOf } from "../dates.js";

/**
 * In which order the cells of each column have day, month and year. A column is read in one order, so a cell that can only be read in one
 * way (31/01/2024) decides for those beside it that could be read in two (02/01/2024).
 */
export class ColumnDates {
  private readonly left: (Set<DateOrder> | undefined)[] = [];

  note(place: number, cell: string): void {
    const orders = ordersOf(cell);
    if (!orders) return;
    const left = this.left[place];
    this.left[place] = left ? new Set(orders.filter((order) => left.has(order))) : new Set(orders);
  }

  /** The one order that all cells of a column have; null where there are several, or none that fits all. */
  orderOf(place: number): DateOrder | null {
    const left = this.left[place];
    return left?.size === 1 ? ([...left][0] as DateOrder) : null;
  }
}
