// The number of unread messages in the page's title.
export class Title {
  private mark = '';

  // The page may have given itself another title meanwhile: that one stays.
  count(unread: number): void {
    const { title } = document;
    const own = this.mark && title.startsWith(this.mark) ? title.slice(this.mark.length) : title;
    this.mark = unread > 0 ? `(${unread}) ` : '';
    if (title !== this.mark + own) document.title = this.mark + own;
  }
}
